import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { bytes, hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { EVERY_CHAIN, type WalletRecord } from './wallet-record.ts'

/** A wallet that has just proved itself. */
export interface ProvenWallet {
  /** Address in any spelling. */
  address: string
  /** The chain on which the proof was checked. */
  chainId: number
  kind: 'eoa' | 'contract'
}

/**
 * Finds the wallet and its person, or makes both at a first sign-in. First sign-ins of one address at once wait for each other
 * and make one person.
 *
 * @param transaction must be one: the lock lasts until its end.
 * @returns undefined for a contract at an address that is known, but not as a contract of this chain: it may be somebody else's.
 */
export async function signInWallet(
  transaction: Database,
  wallet: ProvenWallet,
): Promise<WalletRecord | undefined> {
  const known = await rowsOf(transaction, wallet.address)
  if (known.length > 0) return matching(known, wallet)
  await sql`select pg_advisory_xact_lock(hashtextextended(${wallet.address.toLowerCase()}, 0))`.execute(
    transaction,
  )
  const meanwhile = await rowsOf(transaction, wallet.address)
  if (meanwhile.length > 0) return matching(meanwhile, wallet)
  return createPerson(transaction, wallet)
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(database: Database, address: string) {
  return database
    .selectFrom('wallets')
    .select(['id', 'person_id', 'address', 'chain_id', 'kind'])
    .where('address', '=', bytes(address))
    .execute()
}

/** A key proves the account everywhere, also where it was first met as a contract (EIP-7702); a contract only its own chain's. */
function matching(rows: Row[], { chainId, kind }: ProvenWallet): WalletRecord | undefined {
  const here = rows.find((row) => row.chain_id === BigInt(chainId))
  const everywhere = rows.find((row) => row.chain_id === EVERY_CHAIN)
  const row = kind === 'eoa' ? (everywhere ?? here ?? rows[0]) : here
  return row && { id: row.id, personId: row.person_id, address: hex(row.address), kind: row.kind }
}

async function createPerson(transaction: Database, wallet: ProvenWallet): Promise<WalletRecord> {
  const { address, chainId, kind } = wallet
  const personId = uuid()
  const id = uuid()
  await transaction.insertInto('people').values({ id: personId }).execute()
  await transaction
    .insertInto('wallets')
    .values({
      id,
      person_id: personId,
      address: bytes(address),
      chain_id: kind === 'eoa' ? EVERY_CHAIN : BigInt(chainId),
      kind,
    })
    .execute()
  return { id, personId, address: hex(bytes(address)), kind }
}
