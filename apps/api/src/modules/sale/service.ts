import { chainById } from '@amour/chain'
import type { BusinessConfig } from '@amour/config'
import { type Database, type LedgerKey, readSyncState } from '@amour/db'
import { DomainError, saleStateAt } from '@amour/domain'
import { getAddress } from 'viem'
import type { SaleReader, SaleTerms } from '../../chain/create-sale-reader.ts'
import type { AssetPrices } from '../../chain/read-assets.ts'
import { figuresAt, presentBlock } from '../../http/present-figure.ts'
import { presentAsset } from './present-asset.ts'
import { presentRound } from './present-round.ts'
import { readLedger, type SaleLedger } from './read-ledger.ts'
import type { Sale } from './schemas.ts'

interface SaleServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
  business: Pick<BusinessConfig, 'chain' | 'sale'>
}

export interface SaleService {
  /** @throws DomainError `sale.unavailable`, `chain.unavailable` */
  read(): Promise<Sale>
}

/** Answers from one reading for each head of the ledger: totals cost the same whether one asks or a thousand do. */
export function createSaleService({
  database,
  ledger,
  saleReader,
  business,
}: SaleServiceOptions): SaleService {
  let current: { head: string; reading: Promise<SaleLedger> } | undefined

  async function readAtHead(): Promise<SaleLedger> {
    const state = await readSyncState(database, ledger)
    if (!state) throw new DomainError('sale.unavailable')
    if (current?.head === state.head.hash) return current.reading
    const entry = { head: state.head.hash, reading: readLedger(database, ledger) }
    current = entry
    entry.reading.catch(() => {
      if (current === entry) current = undefined
    })
    return entry.reading
  }

  return {
    async read() {
      const [reading, terms, prices] = await Promise.all([
        readAtHead(),
        saleReader.terms(),
        // The sale goes on without a price: pages then say that none is known.
        saleReader.prices().catch(() => undefined),
      ])
      return present(reading, terms, prices)
    },
  }

  function present(
    { totals, rounds: ledgerRounds, outcome }: SaleLedger,
    terms: SaleTerms,
    prices?: AssetPrices,
  ): Sale {
    const head = totals.block
    const figure = figuresAt(head, 'ledger')
    const time = BigInt(head.time.getTime()) / 1_000n
    const state = saleStateAt(time, terms, outcome)
    const rounds = ledgerRounds.map((round) =>
      presentRound(round, business.sale.rounds[round.index]?.name, head),
    )
    const offered = ledgerRounds.reduce((sum, { cap }) => sum + cap, 0n)
    const open = state === 'open' ? rounds.find((round) => round.state === 'open') : undefined
    return {
      state,
      chain: {
        id: ledger.chainId,
        name: chainById(ledger.chainId).name,
        confirmations: business.chain.confirmations,
      },
      contracts: { sale: getAddress(ledger.sale), token: terms.token, treasury: terms.treasury },
      opensAt: instant(terms.start),
      closesAt: instant(terms.end),
      coolingOffEndsAt: instant(terms.coolingOffEnd),
      withdrawalWindowSeconds: Number(terms.withdrawalWindow),
      // Fixed at deployment, so true at every block.
      softCapUsd: figuresAt(head, 'chain')('usd', terms.softCapUsd, 'AmourSale.config().softCapUsd'),
      raised: figure('usd', totals.raisedUsd, 'AmourSale.totals().usd'),
      sold: figure('amr', totals.sold, 'AmourSale.totals().tokensSold'),
      remaining: figure(
        'amr',
        offered - totals.sold,
        'sum of AmourSale.roundOf(i).cap - AmourSale.totals().tokensSold',
      ),
      purchases: figure(
        'count',
        totals.purchases,
        'events Purchased that no later Withdrawn or Refunded took back',
      ),
      buyers: figure('count', totals.buyers, 'distinct buyers of those events'),
      assets: terms.assets.map((accepted) => presentAsset(accepted, prices)),
      currentRound: open?.index ?? null,
      rounds,
      head: presentBlock(head),
      readAt: new Date().toISOString(),
    }
  }
}

function instant(seconds: bigint): string {
  return new Date(Number(seconds) * 1_000).toISOString()
}
