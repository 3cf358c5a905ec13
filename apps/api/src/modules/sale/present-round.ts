import type { BlockRef, LedgerRound } from '@amour/db'
import { type Localised, roundStateAt } from '@amour/domain'
import { figuresAt } from '../../http/present-figure.ts'
import type { SaleRound } from './schemas.ts'

/** A round of the ledger as everybody sees it, at the ledger's head. */
export function presentRound(round: LedgerRound, name: Localised | undefined, head: BlockRef): SaleRound {
  const { cap, closesAt, index, opensAt, sold } = round
  const figure = figuresAt(head, 'ledger')
  const field = (path: string) => `AmourSale.roundOf(${index}).${path}`
  const period = { start: BigInt(opensAt.getTime()), end: BigInt(closesAt.getTime()) }
  return {
    index,
    name: name ?? { fr: `Tour ${index + 1}`, en: `Round ${index + 1}` },
    state: roundStateAt(BigInt(head.time.getTime()), period),
    priceUsd: figure('usd', round.price, field('price')),
    cap: figure('amr', cap, field('cap')),
    sold: figure('amr', sold, field('sold')),
    remaining: figure('amr', cap - sold, `${field('cap')} - ${field('sold')}`),
    minUsd: figure('usd', round.minUsd, field('minUsd')),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    cliffSeconds: Number(round.cliffSeconds),
    durationSeconds: Number(round.durationSeconds),
    unlockedBps: round.unlockedBps,
  }
}
