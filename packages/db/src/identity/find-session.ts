import { sql } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { EVERY_CHAIN, type WalletRecord } from './wallet-record.ts'

export interface SessionRecord {
  wallet: WalletRecord
  expiresAt: Date
}

/**
 * The session that a token opens; undefined when it ended or expired, or when its wallet is a contract of another chain.
 *
 * @param tokenHash SHA-256 of the token.
 */
export async function findSession(
  database: Database,
  tokenHash: Buffer,
  chainId: number,
): Promise<SessionRecord | undefined> {
  const row = await database
    .selectFrom('sessions as s')
    .innerJoin('wallets as w', 'w.id', 's.wallet_id')
    .select(['w.id', 'w.address', 'w.kind', 's.person_id', 's.expires_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('w.chain_id', 'in', [EVERY_CHAIN, BigInt(chainId)])
    .executeTakeFirst()
  if (!row) return undefined
  const { id, kind, person_id: personId, expires_at: expiresAt } = row
  return { wallet: { id, personId, address: hex(row.address), kind }, expiresAt }
}
