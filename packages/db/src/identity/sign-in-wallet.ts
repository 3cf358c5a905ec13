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
  const known = await findWallet(transaction, wallet)
  if (known !== 'new') return known
  await sql`select pg_advisory_xact_lock(hashtextextended(${wallet.address.toLowerCase()}, 0))`.execute(
    transaction,
  )
  const meanwhile = await findWallet(transaction, wallet)
  return meanwhile === 'new' ? createPerson(transaction, wallet) : meanwhile
}

/**
 * A key proves its own account, the same everywhere; a contract proves nothing but itself on its own chain. Where an address proves
 * itself in both ways it is a key's, which has lent itself code (EIP-7702): nobody can put a contract there. It stays one person.
 */
async function findWallet(
  database: Database,
  { address, chainId, kind }: ProvenWallet,
): Promise<WalletRecord | 'new' | undefined> {
  const rows = await database
    .selectFrom('wallets')
    .select(['id', 'person_id', 'address', 'chain_id', 'kind'])
    .where('address', '=', bytes(address))
    .execute()
  const onChain = (chain: bigint) => rows.find((candidate) => candidate.chain_id === chain)
  const row = onChain(EVERY_CHAIN) ?? onChain(BigInt(chainId))
  if (!row) return rows.length > 0 ? undefined : 'new'
  if (kind === 'eoa' && row.kind === 'contract') await becomeKey(database, row.id)
  return {
    id: row.id,
    personId: row.person_id,
    address: hex(row.address),
    kind: kind === 'eoa' ? kind : row.kind,
  }
}

/** The key of an account that was known by the code it had lent itself. */
async function becomeKey(database: Database, id: string): Promise<void> {
  await database
    .updateTable('wallets')
    .set({ kind: 'eoa', chain_id: EVERY_CHAIN })
    .where('id', '=', id)
    .execute()
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
