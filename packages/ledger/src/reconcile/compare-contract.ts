import { positionKey } from '../recompute/position-key.ts'
import type { RecomputedLedger } from '../recompute/recompute-ledger.ts'
import { compareFacts, type FactsByKey } from './compare-facts.ts'
import { comparison, type Comparison } from './comparison.ts'
import type { ContractState } from './contract-state.ts'
import type { Difference } from './difference.ts'
import { factsOf } from './facts.ts'

/** Compares what the contract says with what follows from its events, and that it has what it owes. */
export function compareContract(recomputed: RecomputedLedger, contract: ContractState): Comparison {
  const { totals, allocated, escrow, pausedUntil } = recomputed
  const result = comparison()
  const compare = (what: string, expected: FactsByKey, found: FactsByKey) =>
    result.add(what, expected.size, compareFacts(what, expected, found))
  const one = (facts: object) => new Map([['sale', factsOf(facts)]])
  compare('totals()', one(totals), one(contract.totals))
  compare('allocation()', one({ tokens: allocated }), one({ tokens: contract.allocated }))
  compare('control()', one({ pausedUntil }), one({ pausedUntil: contract.pausedUntil }))
  compare('roundOf()', byIndex(recomputed.rounds), byIndex(contract.rounds))
  compare('positionOf()', byPosition(recomputed.held), byPosition(contract.positions))
  compare('escrowOf()', escrowFacts(takenAssets(escrow, contract)), escrowFacts(contract.assets))
  const backed = contract.assets.map(({ asset, ...has }) => atLeast(`asset ${asset}`, has.escrow, has.held))
  const owed = atLeast('AMR', allocated - recomputed.claimed, contract.tokensHeld)
  result.add('balances', backed.length + 1, [...backed, owed].flat())
  return result
}

/** Assets that the sale takes; others may hold nothing by the events either. */
function takenAssets(escrow: ReadonlyMap<number, bigint>, { assets }: ContractState) {
  const taken = new Set(assets.map(({ asset }) => asset))
  return [...escrow]
    .filter(([asset, amount]) => taken.has(asset) || amount !== 0n)
    .map(([asset, amount]) => ({ asset, escrow: amount }))
}

function escrowFacts(rows: readonly { asset: number; escrow: bigint }[]): FactsByKey {
  return new Map(rows.map(({ asset, escrow }) => [`asset ${asset}`, factsOf({ escrow })]))
}

function byIndex(rows: readonly { index: number; sold: bigint }[]): FactsByKey {
  return new Map(rows.map(({ index, sold }) => [String(index), factsOf({ sold })]))
}

function byPosition(rows: RecomputedLedger['held']): FactsByKey {
  return new Map(rows.map((row) => [positionKey(row), factsOf({ tokens: row.tokens, paid: row.paid })]))
}

function atLeast(key: string, least: bigint, held: bigint): Difference[] {
  return held >= least ? [] : [{ what: 'balances', key, expected: `at least ${least}`, found: String(held) }]
}
