import { v7 as uuid } from 'uuid'
import { bytes } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { type LedgerKey, keyColumns } from '../ledger/ledger-key.ts'

export interface NewVoucher extends LedgerKey {
  personId: string
  /** Address in any spelling. */
  buyer: string
  round: number
  /** AMR base units. */
  maxTokens: bigint
  deadline: Date
  termsHash: string
  epoch: bigint
}

/** Keeps what was signed, for whom and until when; written before the signature leaves. */
export async function insertVoucher(database: Database, voucher: NewVoucher): Promise<void> {
  await database
    .insertInto('vouchers')
    .values({
      ...keyColumns(voucher),
      id: uuid(),
      person_id: voucher.personId,
      buyer: bytes(voucher.buyer),
      round: voucher.round,
      max_tokens: voucher.maxTokens,
      deadline: voucher.deadline,
      terms_hash: bytes(voucher.termsHash),
      epoch: voucher.epoch,
    })
    .execute()
}
