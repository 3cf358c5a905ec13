import { type ChainEvent, valuerOf } from './chain-events.ts'
import { entryOf, type ExpectedEntry, instant, type Rows } from './expected-rows.ts'

interface Held extends Record<string, unknown> {
  buyer: string
  round: bigint
  asset: number
  tokens: bigint
  paid: bigint
  usd: bigint
  purchases: bigint
  first_bought_at: Date
  last_bought_at: Date
}

/** Positions and sums, by table, as one gets them by going through all events once. */
export function expectedSums(events: readonly ChainEvent[]): Rows {
  const usdOf = valuerOf(events)
  const positions = new Map<string, Held>()
  const days = new Map<string, Record<string, unknown>>()
  for (const place of events) {
    const entry = entryOf(place, usdOf)
    if (!entry) continue
    const time = instant(place.block.timestamp)
    count(days, entry, time)
    const name = [entry.buyer, entry.round, entry.asset].join()
    if (entry.kind === 'purchase') positions.set(name, add(positions.get(name), entry, time))
    if (entry.kind === 'withdrawal' || entry.kind === 'refund') positions.delete(name)
  }
  return {
    positions: [...positions.values()],
    round_totals: totalsOf([...positions.values()]),
    daily_totals: [...days.values()],
  }
}

function add(held: Held | undefined, { kind: _kind, ...entry }: ExpectedEntry, time: Date): Held {
  return {
    ...entry,
    tokens: entry.tokens + (held?.tokens ?? 0n),
    paid: entry.paid + (held?.paid ?? 0n),
    usd: entry.usd + (held?.usd ?? 0n),
    purchases: 1n + (held?.purchases ?? 0n),
    first_bought_at: held?.first_bought_at ?? time,
    last_bought_at: time,
  }
}

function totalsOf(positions: readonly Held[]): Record<string, unknown>[] {
  const totals = new Map<
    string,
    { round: bigint; asset: number; tokens: bigint; paid: bigint; purchases: bigint }
  >()
  for (const { round, asset, tokens, paid, purchases } of positions) {
    const name = [round, asset].join()
    const sum = totals.get(name) ?? { round, asset, tokens: 0n, paid: 0n, purchases: 0n }
    totals.set(name, {
      ...sum,
      tokens: sum.tokens + tokens,
      paid: sum.paid + paid,
      purchases: sum.purchases + purchases,
    })
  }
  return [...totals.values()]
}

function count(days: Map<string, Record<string, unknown>>, entry: ExpectedEntry, time: Date): void {
  const { kind, round, asset } = entry
  const day = time.toISOString().slice(0, 10)
  const name = [day, kind, round, asset].join()
  const sum = days.get(name) as Record<'entries' | 'tokens' | 'paid' | 'usd', bigint> | undefined
  days.set(name, {
    day,
    kind,
    round,
    asset,
    entries: 1n + (sum?.entries ?? 0n),
    tokens: entry.tokens + (sum?.tokens ?? 0n),
    paid: entry.paid + (sum?.paid ?? 0n),
    usd: entry.usd + (sum?.usd ?? 0n),
  })
}
