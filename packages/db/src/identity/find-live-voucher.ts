import { sql } from 'kysely'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { keyColumns } from '../ledger/ledger-key.ts'
import type { NewVoucher } from './insert-voucher.ts'

/** A voucher without its end: what it is asked for. */
export type WantedVoucher = Omit<NewVoucher, 'deadline'>

/** Lets one request at a time look for a person's voucher of a round and write one, until `transaction` ends. */
export async function lockVouchers(
  transaction: Database,
  { personId, round }: Pick<NewVoucher, 'personId' | 'round'>,
): Promise<void> {
  const place = `voucher ${personId} ${round}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(transaction)
}

/** The end of the voucher that was signed for the very same and holds beyond `after`; undefined without one. */
export async function findLiveVoucher(
  database: Database,
  wanted: WantedVoucher,
  after: Date,
): Promise<Date | undefined> {
  const { chain_id, sale } = keyColumns(wanted)
  const row = await database
    .selectFrom('vouchers')
    .select('deadline')
    .where('person_id', '=', wanted.personId)
    .where('chain_id', '=', chain_id)
    .where('sale', '=', sale)
    .where('buyer', '=', bytes(wanted.buyer))
    .where('round', '=', wanted.round)
    .where('max_tokens', '=', wanted.maxTokens)
    .where('terms_hash', '=', bytes(wanted.termsHash))
    .where('epoch', '=', wanted.epoch)
    .where('deadline', '>', after)
    .orderBy('deadline', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.deadline
}
