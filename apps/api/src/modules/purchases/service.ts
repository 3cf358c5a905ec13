import { type Database, type LedgerKey, type ListedPurchase, readPurchasePage } from '@amour/db'
import {
  assetAt,
  type ChainProgress,
  confirmationStatus,
  DomainError,
  withdrawalDeadline,
} from '@amour/domain'
import type { SaleReader, SaleTerms } from '../../chain/create-sale-reader.ts'
import { type ClaimTerms, presentClaimSchedule } from '../../http/present-claim-schedule.ts'
import { presentBlock } from '../../http/present-figure.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { createClaimRules } from './claim-rules.ts'
import { DEFAULT_LIMIT, type PageQuery, type PurchasePage } from './schemas.ts'

interface PurchaseServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
  confirmations: number
}

export interface PurchaseService {
  /**
   * The page, and the state of the ledger that it shows.
   *
   * @throws DomainError `ledger.cursor-invalid`, `sale.unavailable`, `chain.unavailable`
   */
  list(buyer: string, page: PageQuery): Promise<{ answer: PurchasePage; version: string }>
}

export function createPurchaseService(options: PurchaseServiceOptions): PurchaseService {
  const { confirmations, database, ledger, saleReader } = options
  const claimRules = createClaimRules(database, ledger)

  return {
    async list(buyer, { cursor, limit = DEFAULT_LIMIT }) {
      const after = cursor === undefined ? undefined : decodeCursor(cursor)
      const [terms, page] = await Promise.all([
        saleReader.terms(),
        // One more than asked for tells whether there is another page.
        readPurchasePage(database, { ...ledger, buyer, after, limit: limit + 1 }),
      ])
      if (!page) throw new DomainError('sale.unavailable')
      const { finalized, head, purchases, revision } = page
      const items = purchases.slice(0, limit)
      const last = items.at(-1)
      const progress = { head: head.number, finalized, confirmations }
      const { coolingOffEnd } = terms
      const { outcome, rounds } = await claimRules(revision)
      const answer = {
        items: items.map((purchase) => ({
          ...present(purchase, terms, progress),
          claimSchedule: scheduleOf(purchase, {
            round: rounds.get(purchase.round),
            outcome,
            coolingOffEnd,
          }),
        })),
        nextCursor:
          purchases.length > limit && last
            ? encodeCursor({ blockNumber: last.block.number, logIndex: last.logIndex })
            : null,
        head: presentBlock(head),
      }
      return { answer, version: `${revision}.${head.hash.slice(2, 18)}` }
    },
  }
}

function present(purchase: ListedPurchase, terms: SaleTerms, progress: ChainProgress) {
  const { asset, block, boughtAt, id, logIndex, paid, round } = purchase
  const { termsHash, tokens, transactionHash, usd, withdrawn } = purchase
  const boughtSeconds = BigInt(boughtAt.getTime()) / 1_000n
  const deadline = withdrawalDeadline(boughtSeconds, terms.withdrawalWindow, terms.coolingOffEnd)
  return {
    id,
    round,
    asset: assetAt(asset),
    tokens: String(tokens),
    paid: String(paid),
    usd: String(usd),
    status: confirmationStatus(block.number, progress),
    withdrawn,
    block: presentBlock(block),
    transactionHash,
    logIndex,
    withdrawalDeadline: new Date(Number(deadline) * 1_000).toISOString(),
    termsHash: termsHash ?? NO_TERMS,
  }
}

function scheduleOf({ tokens, withdrawn }: ListedPurchase, terms: ClaimTerms) {
  return withdrawn ? [] : presentClaimSchedule(tokens, terms)
}

/** A purchase always names its terms; the column is shared with entries that don't. */
const NO_TERMS = `0x${'0'.repeat(64)}`
