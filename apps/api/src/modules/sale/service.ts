import type { Cache } from '@amour/cache'
import { chainById } from '@amour/chain'
import type { BusinessConfig } from '@amour/config'
import { type Database, type LedgerKey, type LedgerPause, readRevision } from '@amour/db'
import { DomainError, saleStateAt } from '@amour/domain'
import { createHash } from 'node:crypto'
import { getAddress } from 'viem'
import type { SaleReader, SaleTerms } from '../../chain/create-sale-reader.ts'
import type { AssetPrices } from '../../chain/read-assets.ts'
import type { Answer } from '../../http/answer.ts'
import { figuresAt, presentBlock } from '../../http/present-figure.ts'
import { type AnswerState, createSharedAnswer } from '../../http/shared-answer.ts'
import type { EventLog } from '../events/event-log.ts'
import { presentAsset } from './present-asset.ts'
import { presentRound } from './present-round.ts'
import { readLedger, type SaleLedger } from './read-ledger.ts'
import { Sale } from './schemas.ts'

interface SaleServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
  business: Pick<BusinessConfig, 'chain' | 'sale'>
  cache: Cache
  /** Says when an answer no longer holds. */
  log: EventLog
}

export interface SaleService {
  /** @throws DomainError `sale.unavailable`, `chain.unavailable` */
  read(): Answer | Promise<Answer>
}

/** Answers from one reading for each step of the ledger and each block of the prices, whether one asks or a thousand do. */
export function createSaleService({
  database,
  ledger,
  saleReader,
  business,
  cache,
  log,
}: SaleServiceOptions): SaleService {
  async function look(): Promise<AnswerState> {
    const [state, prices] = await Promise.all([
      readRevision(database, ledger),
      // The sale goes on without a price: pages then say that none is known.
      saleReader.prices().catch(() => undefined),
    ])
    if (!state) throw new DomainError('sale.unavailable')
    return {
      name: `${state.revision} ${state.head} ${prices?.block.hash ?? 'no prices'}`,
      make: async () => present(await readLedger(database, ledger), await saleReader.terms(), prices),
    }
  }

  const answer = createSharedAnswer({
    cache,
    key: `sale:${formOf(ledger, business)}`,
    look,
    staleSeconds: 600,
  })
  log.listen(() => answer.drop())
  return { read: () => answer.get() }

  function present(
    { totals, rounds: ledgerRounds, outcome, pause }: SaleLedger,
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
      pause: pauseAt(head.time, state, pause),
      currentRound: open?.index ?? null,
      rounds,
      head: presentBlock(head),
      readAt: new Date().toISOString(),
    }
  }
}

/** A pause only keeps anybody from buying before the sale and while it is open. */
function pauseAt(time: Date, state: Sale['state'], pause: LedgerPause | undefined): Sale['pause'] {
  if (!pause || pause.until <= time || (state !== 'scheduled' && state !== 'open')) return null
  return { since: pause.since.toISOString(), until: pause.until.toISOString() }
}

function instant(seconds: bigint): string {
  return new Date(Number(seconds) * 1_000).toISOString()
}

/** Instances of two versions or configurations share no answers. */
function formOf(ledger: LedgerKey, business: object): string {
  return createHash('sha256')
    .update(JSON.stringify([ledger, business, Sale]))
    .digest('base64url')
}
