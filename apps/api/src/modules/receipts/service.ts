import { chainById } from '@amour/chain'
import type { BusinessConfig } from '@amour/config'
import {
  type Database,
  findPurchase,
  type FoundPurchase,
  type LedgerKey,
  readOutcome,
  readSnapshot,
  readSyncState,
  type SyncState,
  vestingRounds,
} from '@amour/db'
import { assetAt, confirmationStatus, DomainError, type Locale, withdrawalDeadline } from '@amour/domain'
import { getAddress, zeroHash } from 'viem'
import type { SaleReader } from '../../chain/create-sale-reader.ts'
import { roundName } from '../../http/round-name.ts'
import { drawReceipt } from './draw-receipt.ts'
import type { Receipt } from './receipt.ts'
import { receiptText } from './receipt-text.ts'

interface ReceiptServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
  business: Pick<BusinessConfig, 'chain' | 'entity' | 'sale' | 'token'>
  publicOrigin: string
}

export interface ReceiptService {
  /**
   * The receipt of a buyer's own purchase, as a PDF document.
   *
   * @throws DomainError `ledger.purchase-unknown`, `sale.unavailable`, `chain.unavailable`
   */
  make(buyer: string, id: string, language: Locale): Promise<Buffer>
}

export function createReceiptService(options: ReceiptServiceOptions): ReceiptService {
  const { business, database, ledger, publicOrigin, saleReader } = options
  const { blockExplorers, name } = chainById(ledger.chainId)
  const chain = { id: ledger.chainId, name, explorer: blockExplorers?.default.url }

  async function read(buyer: string, id: string): Promise<Receipt> {
    const [terms, { failed, purchase, rounds, state }] = await Promise.all([
      saleReader.terms(),
      readSnapshot(database, async (snapshot) => ({
        state: await readSyncState(snapshot, ledger),
        purchase: await findPurchase(snapshot, { ...ledger, buyer, id }),
        rounds: await vestingRounds(snapshot, ledger),
        failed: (await readOutcome(snapshot, ledger))?.outcome === 'failed',
      })),
    ])
    if (!state) throw new DomainError('sale.unavailable')
    const round = purchase && rounds.get(purchase.round)
    if (!round) throw new DomainError('ledger.purchase-unknown')
    const boughtAt = BigInt(purchase.boughtAt.getTime()) / 1_000n
    const deadline = withdrawalDeadline(boughtAt, terms.withdrawalWindow, terms.coolingOffEnd)
    const { block, paid, tokens, transactionHash, usd } = purchase
    const { index, mode, price } = round
    return {
      issuer: business.entity,
      site: publicOrigin,
      chain,
      contracts: { sale: getAddress(ledger.sale), token: terms.token },
      symbol: business.token.symbol,
      buyer: getAddress(purchase.buyer),
      round: { index, mode, name: roundName(index, business.sale.rounds[index]?.name) },
      asset: assetAt(purchase.asset),
      tokens,
      paid,
      usd,
      price,
      block,
      transactionHash,
      termsHash: purchase.termsHash ?? zeroHash,
      standing: standingOf(purchase, state),
      saleFailed: failed,
      withdrawalDeadline: new Date(Number(deadline) * 1_000),
      asOf: state.head,
    }
  }

  function standingOf({ block, refunded, withdrawn }: FoundPurchase, { head, finalized }: SyncState) {
    if (withdrawn) return 'withdrawn'
    if (refunded) return 'refunded'
    const { confirmations } = business.chain
    return confirmationStatus(block.number, { head: head.number, finalized, confirmations })
  }

  return {
    async make(buyer, id, language) {
      const receipt = await read(buyer, id)
      return drawReceipt(receiptText(receipt, language))
    },
  }
}
