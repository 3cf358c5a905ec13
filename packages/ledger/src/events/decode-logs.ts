import {
  type EntryKind,
  eventUuid,
  type LedgerEntry,
  type NewOutcome,
  type NewPause,
  type NewRelease,
  type NewRound,
  type Origin,
} from '@amour/db'
import { DomainError, outcomes, type RoundMode, roundModes } from '@amour/domain'
import type { Hex } from 'viem'
import type { ChainBlock } from '../chain/chain-block.ts'
import type { MinedLog } from '../chain/check-logs.ts'
import { parseSaleLogs, type SaleEvent } from './parse-sale-logs.ts'

/** Events of the sale as rows; what an entry is worth is still missing. */
export interface DecodedLogs {
  rounds: NewRound[]
  entries: Omit<LedgerEntry, 'usd'>[]
  releases: NewRelease[]
  pauses: NewPause[]
  outcome: NewOutcome | undefined
}

const entryKinds: Partial<Record<SaleEvent['eventName'], EntryKind>> = {
  Purchased: 'purchase',
  Withdrawn: 'withdrawal',
  Refunded: 'refund',
  Claimed: 'claim',
  ExcessReturned: 'excess-return',
}

/** @param blocks the blocks of the logs, by number. */
export function decodeLogs(
  chainId: number,
  logs: readonly MinedLog[],
  blocks: ReadonlyMap<bigint, ChainBlock>,
): DecodedLogs {
  const decoded: DecodedLogs = { rounds: [], entries: [], releases: [], pauses: [], outcome: undefined }
  for (const event of parseSaleLogs(logs)) {
    const origin = originOf(event, blocks)
    if (event.eventName === 'RoundAdded') decoded.rounds.push(roundOf(event.args, origin))
    else if (event.eventName === 'Finalized') decoded.outcome = outcomeOf(event.args, origin)
    else if (isRelease(event)) decoded.releases.push(releaseOf(chainId, event, origin))
    else if (event.eventName === 'BuyingPaused' || event.eventName === 'BuyingResumed')
      decoded.pauses.push(pauseOf(chainId, event, origin))
    else if (isEntry(event)) decoded.entries.push(entryOf(chainId, event, origin))
  }
  return decoded
}

type EventNamed<Name> = Extract<SaleEvent, { eventName: Name }>
type EntryEvent = EventNamed<'Purchased' | 'Withdrawn' | 'Refunded' | 'Claimed' | 'ExcessReturned'>

type ReleaseEvent = EventNamed<'Released' | 'SurplusReleased' | 'UnsoldReleased'>

const releaseKinds: Partial<Record<SaleEvent['eventName'], NewRelease['kind']>> = {
  Released: 'proceeds',
  SurplusReleased: 'surplus',
  UnsoldReleased: 'unsold',
}

function isRelease(event: SaleEvent): event is ReleaseEvent {
  return releaseKinds[event.eventName] !== undefined
}

function isEntry(event: SaleEvent): event is EntryEvent {
  return entryKinds[event.eventName] !== undefined
}

function originOf(event: SaleEvent, blocks: ReadonlyMap<bigint, ChainBlock>): Origin {
  const block = blocks.get(event.blockNumber)
  if (!block) throw new DomainError('chain.inconsistent')
  const { number, hash, time } = block
  return { block: { number, hash, time }, transactionHash: event.transactionHash, logIndex: event.logIndex }
}

function entryOf(chainId: number, event: EntryEvent, origin: Origin): Omit<LedgerEntry, 'usd'> {
  const { args } = event
  return {
    ...origin,
    id: idOf(chainId, origin),
    kind: entryKinds[event.eventName] ?? 'purchase',
    buyer: args.buyer.toLowerCase() as Hex,
    round: Number(args.round),
    asset: Number(args.asset),
    tokens: 'tokens' in args ? args.tokens : 0n,
    paid: 'paid' in args ? args.paid : 0n,
    termsHash: 'termsHash' in args ? args.termsHash : null,
  }
}

function releaseOf(chainId: number, { args, eventName }: ReleaseEvent, origin: Origin): NewRelease {
  const kind = releaseKinds[eventName] ?? 'proceeds'
  const asset = 'asset' in args ? Number(args.asset) : null
  return { ...origin, id: idOf(chainId, origin), kind, asset, amount: args.amount }
}

function pauseOf(
  chainId: number,
  event: EventNamed<'BuyingPaused' | 'BuyingResumed'>,
  origin: Origin,
): NewPause {
  const id = idOf(chainId, origin)
  if (event.eventName === 'BuyingResumed') return { ...origin, id, kind: 'resumed', until: origin.block.time }
  return { ...origin, id, kind: 'paused', until: instant(Number(event.args.until)) }
}

const idOf = (chainId: number, { block, logIndex }: Origin) =>
  eventUuid({ chainId, blockHash: block.hash, logIndex })

function roundOf({ round, config }: EventNamed<'RoundAdded'>['args'], origin: Origin): NewRound {
  return {
    ...origin,
    index: Number(round),
    cap: config.cap,
    price: config.price,
    opensAt: instant(config.start),
    closesAt: instant(config.end),
    minUsd: config.minUsd,
    cliffSeconds: BigInt(config.cliff),
    durationSeconds: BigInt(config.duration),
    unlockedBps: config.unlockedBps,
    mode: modeOf(config.mode),
  }
}

function modeOf(index: number): RoundMode {
  const mode = roundModes[index]
  if (!mode) throw new DomainError('chain.inconsistent')
  return mode
}

function outcomeOf(args: EventNamed<'Finalized'>['args'], origin: Origin): NewOutcome {
  const outcome = outcomes[args.outcome]
  if (outcome !== 'succeeded' && outcome !== 'failed') throw new DomainError('chain.inconsistent')
  return { ...origin, outcome, tokensSold: args.tokensSold, usd: args.usd }
}

const instant = (seconds: number) => new Date(seconds * 1_000)
