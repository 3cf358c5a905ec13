import {
  type Database,
  type LedgerKey,
  type ListedPurchase,
  listPurchases,
  readSnapshot,
  readSyncState,
} from '@amour/db'
import {
  assetAt,
  type ChainProgress,
  confirmationStatus,
  DomainError,
  withdrawalDeadline,
} from '@amour/domain'
import type { SaleReader, SaleTerms } from '../../chain/create-sale-reader.ts'
import { presentBlock } from '../../http/present-figure.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { DEFAULT_LIMIT, type PageQuery, type Purchase, type PurchasePage } from './schemas.ts'

interface PurchaseServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
  confirmations: number
}

export interface PurchaseService {
  /** @throws DomainError `ledger.cursor-invalid`, `sale.unavailable`, `chain.unavailable` */
  list(buyer: string, page: PageQuery): Promise<PurchasePage>
}

export function createPurchaseService(options: PurchaseServiceOptions): PurchaseService {
  const { confirmations, database, ledger, saleReader } = options

  return {
    async list(buyer, { cursor, limit = DEFAULT_LIMIT }) {
      const after = cursor === undefined ? undefined : decodeCursor(cursor)
      const [terms, { rows, state }] = await Promise.all([
        saleReader.terms(),
        readSnapshot(database, async (snapshot) => ({
          state: await readSyncState(snapshot, ledger),
          // One more than asked for tells whether there is another page.
          rows: await listPurchases(snapshot, { ...ledger, buyer, after, limit: limit + 1 }),
        })),
      ])
      if (!state) throw new DomainError('sale.unavailable')
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      const progress = { head: state.head.number, finalized: state.finalized, confirmations }
      return {
        items: items.map((purchase) => present(purchase, terms, progress)),
        nextCursor:
          rows.length > limit && last
            ? encodeCursor({ blockNumber: last.block.number, logIndex: last.logIndex })
            : null,
        head: presentBlock(state.head),
      }
    },
  }
}

function present(purchase: ListedPurchase, terms: SaleTerms, progress: ChainProgress): Purchase {
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

/** A purchase always names its terms; the column is shared with entries that don't. */
const NO_TERMS = `0x${'0'.repeat(64)}`
