import type { BlockRef, LedgerRound } from '@amour/db'
import { type Localised, roundStateAt } from '@amour/domain'
import { figuresAt } from '../../http/present-figure.ts'
import { roundName } from '../../http/round-name.ts'
import type { SaleRound } from './schemas.ts'

/** A round of the ledger as everybody sees it, at the ledger's head. */
export function presentRound(round: LedgerRound, name: Localised | undefined, head: BlockRef): SaleRound {
  const { cap, closesAt, committed, index, mode, opensAt, sold } = round
  const figure = figuresAt(head, 'ledger')
  const field = (path: string) => `AmourSale.roundOf(${index}).${path}`
  const soldCall = mode === 'commit' ? `min(${field('sold')}, ${field('cap')})` : field('sold')
  const period = { start: BigInt(opensAt.getTime()), end: BigInt(closesAt.getTime()) }
  return {
    index,
    name: roundName(index, name),
    mode,
    state: roundStateAt(BigInt(head.time.getTime()), period),
    priceUsd: figure('usd', round.price, field('price')),
    cap: figure('amr', cap, field('cap')),
    sold: figure('amr', sold, soldCall),
    committed: mode === 'commit' ? figure('amr', committed, field('sold')) : null,
    remaining: figure('amr', cap - sold, `${field('cap')} - ${soldCall}`),
    minUsd: figure('usd', round.minUsd, field('minUsd')),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    cliffSeconds: Number(round.cliffSeconds),
    durationSeconds: Number(round.durationSeconds),
    unlockedBps: round.unlockedBps,
  }
}
