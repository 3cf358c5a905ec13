import { type EntryKind, entryTables, eventUuid } from '@amour/db'
import { type ChainProgress, confirmationStatus, outcomes, roundModes } from '@amour/domain'
import type { Hex } from 'viem'
import { type ChainEvent, valuerOf } from './chain-events.ts'
import type { SaleEvent } from './sale-event.ts'

const kinds: Partial<Record<SaleEvent['name'], EntryKind>> = {
  Purchased: 'purchase',
  Withdrawn: 'withdrawal',
  Refunded: 'refund',
  Claimed: 'claim',
  ExcessReturned: 'excess-return',
}

/** Of an entry, and the kind it has. */
export interface ExpectedEntry {
  kind: EntryKind
  buyer: Hex
  round: bigint
  asset: number
  tokens: bigint
  paid: bigint
  usd: bigint
}

export function entryOf(
  { event }: ChainEvent,
  usdOf: ReturnType<typeof valuerOf>,
): ExpectedEntry | undefined {
  const kind = kinds[event.name]
  if (!kind || !('buyer' in event.args)) return undefined
  const { buyer, round, asset } = event.args
  const tokens = 'tokens' in event.args ? event.args.tokens : 0n
  const paid = 'paid' in event.args ? event.args.paid : 0n
  return { kind, buyer, round, asset, tokens, paid, usd: usdOf(round, tokens) }
}

export type Rows = Record<string, Record<string, unknown>[]>

/** The rows that stand for one event each, by table. */
export function expectedRows(chainId: number, events: readonly ChainEvent[], progress: ChainProgress): Rows {
  const usdOf = valuerOf(events)
  const rows: Rows = { rounds: [], outcomes: [], releases: [], pauses: [] }
  for (const table of Object.values(entryTables)) rows[table] = []
  for (const place of events) {
    const { table, row } = rowOf(chainId, place, usdOf, progress) ?? {}
    if (table) rows[table]?.push(row ?? {})
  }
  return rows
}

function rowOf(
  chainId: number,
  place: ChainEvent,
  usdOf: ReturnType<typeof valuerOf>,
  progress: ChainProgress,
): { table: string; row: Record<string, unknown> } | undefined {
  const { event, block, log, logIndex } = place
  const minedAt = instant(block.timestamp)
  const id = eventUuid({ chainId, blockHash: block.hash, logIndex })
  const origin = {
    block_number: block.number,
    block_hash: block.hash,
    transaction_hash: log.transactionHash,
    log_index: logIndex,
    status: confirmationStatus(block.number, progress),
  }
  const entry = entryOf(place, usdOf)
  if (entry) {
    const { kind, ...columns } = entry
    const terms_hash = event.name === 'Purchased' ? event.args.termsHash : null
    return { table: entryTables[kind], row: { ...origin, ...columns, id, terms_hash, mined_at: minedAt } }
  }
  if (event.name === 'RoundAdded') return { table: 'rounds', row: { ...origin, ...roundOf(event.args) } }
  if (event.name === 'Finalized') {
    const { outcome, tokensSold, usd } = event.args
    const columns = { outcome: outcomes[outcome], tokens_sold: tokensSold, usd, decided_at: minedAt }
    return { table: 'outcomes', row: { ...origin, ...columns } }
  }
  const other = { ...origin, id, mined_at: minedAt }
  if (event.name === 'BuyingPaused') {
    return { table: 'pauses', row: { ...other, kind: 'paused', until: instant(event.args.until) } }
  }
  if (event.name === 'BuyingResumed') {
    return { table: 'pauses', row: { ...other, kind: 'resumed', until: minedAt } }
  }
  if (event.name === 'UnsoldReleased') {
    return { table: 'releases', row: { ...other, ...event.args, kind: 'unsold', asset: null } }
  }
  const kind = event.name === 'Released' ? 'proceeds' : 'surplus'
  return { table: 'releases', row: { ...other, ...event.args, kind } }
}

function roundOf({ round, config }: Extract<SaleEvent, { name: 'RoundAdded' }>['args']) {
  return {
    round,
    cap: config.cap,
    price: config.price,
    starts_at: instant(BigInt(config.start)),
    ends_at: instant(BigInt(config.end)),
    min_usd: config.minUsd,
    cliff_seconds: config.cliff,
    duration_seconds: config.duration,
    unlocked_bps: config.unlockedBps,
    mode: roundModes[config.mode],
  }
}

export const instant = (seconds: bigint) => new Date(Number(seconds) * 1_000)
