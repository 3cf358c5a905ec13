import type { EntryKind, LedgerEntry, NewOutcome, NewPause, NewRelease, NewRound } from '@amour/db'
import { expect, it } from 'vitest'
import { type LedgerEvents, recomputeLedger } from './recompute-ledger.ts'

const amr = 10n ** 18n
const [alice, bob] = [`0x${'a1'.repeat(20)}`, `0x${'b0'.repeat(20)}`] as const
const hour = 3_600_000
let next = 0

/** Each event is an hour after the one before it, the first at ten in the evening. */
function origin() {
  next += 1
  const time = new Date(Date.UTC(2026, 10, 25, 21) + next * hour)
  const block = { number: BigInt(next), hash: `0x${'0b'.repeat(32)}`, time } as const
  return { block, transactionHash: `0x${'0c'.repeat(32)}`, logIndex: 0 } as const
}

function entry(kind: EntryKind, buyer: LedgerEntry['buyer'], fields: Partial<LedgerEntry>): LedgerEntry {
  const zero = { id: '', round: 0, asset: 0, tokens: 0n, paid: 0n, usd: 0n, termsHash: null }
  return { ...zero, ...origin(), kind, buyer, ...fields }
}

function round(index: number, fields: Partial<NewRound> = {}): NewRound {
  const times = { opensAt: new Date(0), closesAt: new Date(1), cliffSeconds: 0n, durationSeconds: 0n }
  const rest = { price: 50_000n, cap: 1_000n * amr, minUsd: 1n, unlockedBps: 0, mode: 'fixed' } as const
  return { ...origin(), ...times, ...rest, index, ...fields }
}

function release(kind: NewRelease['kind'], asset: number | null, amount: bigint): NewRelease {
  return { ...origin(), id: '', kind, asset, amount }
}

function decision(outcome: NewOutcome['outcome']): NewOutcome {
  return { ...origin(), outcome, tokensSold: 0n, usd: 0n }
}

const nothing: LedgerEvents = { rounds: [], entries: [], releases: [], pauses: [], outcome: undefined }

function story() {
  next = 0
  const bought = { tokens: 40n * amr, paid: 10n, usd: 2_000_000n }
  return [
    entry('purchase', alice, bought),
    entry('purchase', alice, bought),
    entry('withdrawal', alice, { tokens: 80n * amr, paid: 20n, usd: 4_000_000n }),
    entry('purchase', alice, { ...bought, tokens: 19_999_990_000_000n, usd: 0n }),
    entry('purchase', alice, { ...bought, tokens: 19_999_990_000_000n, usd: 0n, asset: 1 }),
    entry('purchase', bob, { ...bought, tokens: 19_999_990_000_000n, usd: 0n }),
  ]
}

it('keeps of a position what was bought after it was given back', () => {
  const entries = story()
  const { positions, buyers, roundTotals, held } = recomputeLedger({ ...nothing, entries })
  expect(positions).toMatchObject([
    { buyer: alice, asset: 0, paid: 10n, purchases: 1, firstBoughtAt: entries[3]?.block.time },
    { buyer: alice, asset: 1, purchases: 1 },
    { buyer: bob, asset: 0, purchases: 1 },
  ])
  expect(buyers).toBe(2n)
  expect(roundTotals).toEqual([
    { round: 0, asset: 0, tokens: 39_999_980_000_000n, paid: 20n, purchases: 2n },
    { round: 0, asset: 1, tokens: 19_999_990_000_000n, paid: 10n, purchases: 1n },
  ])
  expect(held.map(({ paid }) => paid)).toEqual([10n, 10n, 10n])
})

it('counts a day from midnight to midnight UTC, and what was given back too', () => {
  const { dailyTotals } = recomputeLedger({ ...nothing, entries: story() })
  expect(dailyTotals.map(({ day, kind, asset, entries }) => [day, kind, asset, entries])).toEqual([
    ['2026-11-25', 'purchase', 0, 2n],
    ['2026-11-26', 'withdrawal', 0, 1n],
    ['2026-11-26', 'purchase', 0, 2n],
    ['2026-11-26', 'purchase', 1, 1n],
  ])
})

it('rounds the value of a round up once', () => {
  const { totals, rounds } = recomputeLedger({ ...nothing, rounds: [round(0), round(1)], entries: story() })
  expect(totals).toEqual({ sold: 59_999_970_000_000n, usd: 3n })
  expect(rounds[1]).toEqual({ index: 1, sold: 0n, counted: 0n, usd: 0n })
})

it('counts of a commit round its cap, and takes what it returns out of escrow and positions', () => {
  const rounds = [round(0, { mode: 'commit', cap: 100n * amr })]
  const entries = [
    entry('purchase', alice, { tokens: 90n * amr, paid: 9n }),
    entry('purchase', bob, { tokens: 70n * amr, paid: 7n, asset: 2 }),
    entry('claim', bob, { tokens: 5n * amr, asset: 2 }),
    entry('excess-return', bob, { paid: 2n, asset: 2 }),
  ]
  const outcome = decision('succeeded')
  const releases = [release('proceeds', 0, 5n), release('surplus', 0, 3n), release('unsold', null, 30n * amr)]
  const recomputed = recomputeLedger({ ...nothing, rounds, entries, releases, outcome })
  expect(recomputed.rounds).toEqual([{ index: 0, sold: 160n * amr, counted: 100n * amr, usd: 5_000_000n }])
  expect(recomputed.escrow).toEqual(
    new Map([
      [0, 4n],
      [1, 0n],
      [2, 5n],
    ]),
  )
  expect(recomputed.held[1]).toMatchObject({ buyer: bob, tokens: 70n * amr, paid: 5n })
  expect(recomputed.positions[1]).toMatchObject({ buyer: bob, paid: 7n })
  expect(recomputed).toMatchObject({ allocated: 100n * amr, claimed: 5n * amr })
})

it('leaves what was refunded after a failure in what the contract calls sold', () => {
  const bought = { tokens: 40n * amr, paid: 10n }
  const entries = [entry('purchase', alice, bought), entry('refund', alice, bought)]
  const recomputed = recomputeLedger({ ...nothing, rounds: [round(0)], entries })
  expect(recomputed).toMatchObject({ positions: [], buyers: 0n, totals: { sold: 40n * amr } })
  expect(recomputed.escrow.get(0)).toBe(0n)
  expect(recomputed.held).toMatchObject([{ tokens: 0n, paid: 0n }])
})

it('takes what was released of AMR out of the allocation once there is an outcome, and surplus never', () => {
  const rounds = [round(0)]
  const bought = entry('purchase', alice, { tokens: 40n * amr })
  const before = release('unsold', null, 7n)
  expect(recomputeLedger({ ...nothing, rounds, releases: [before] }).allocated).toBe(1_000n * amr)
  for (const [kind, allocated] of [
    ['succeeded', 40n * amr],
    ['failed', 0n],
  ] as const) {
    const outcome = decision(kind)
    const events = { ...nothing, rounds, entries: [bought], outcome }
    expect(recomputeLedger({ ...events, releases: [before] }).allocated).toBe(1_000n * amr)
    expect(recomputeLedger({ ...events, releases: [before, release('unsold', null, 1n)] })).toMatchObject({
      allocated,
    })
  }
})

it('knows until when buying is paused by the last word on it', () => {
  const pause = (kind: NewPause['kind'], seconds: number): NewPause => ({
    ...origin(),
    id: '',
    kind,
    until: new Date(seconds * 1_000),
  })
  expect(recomputeLedger(nothing).pausedUntil).toBe(0)
  const pauses = [pause('paused', 500), pause('resumed', 400)]
  expect(recomputeLedger({ ...nothing, pauses }).pausedUntil).toBe(400)
})
