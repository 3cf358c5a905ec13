import { usdForTokens } from '@amour/domain'
import type { FakeBlock, FakeLog } from './fake-block.ts'
import type { FakeChain } from './fake-chain.ts'
import type { SaleEvent } from './sale-event.ts'

export interface ChainEvent {
  event: SaleEvent
  block: FakeBlock
  log: FakeLog
  logIndex: number
}

/** Every event of the sale on the chain as it is now, in order. */
export function eventsOf(chain: FakeChain): ChainEvent[] {
  return chain.blocks.flatMap((block) =>
    block.logs.flatMap((log, logIndex) => (log.event ? [{ event: log.event, block, log, logIndex }] : [])),
  )
}

/** What an amount of a round is worth at its price, as the chain's rounds say: USD with 6 decimals. */
export function valuerOf(events: readonly ChainEvent[]): (round: bigint, tokens: bigint) => bigint {
  const prices = new Map<bigint, bigint>()
  for (const { event } of events) {
    if (event.name === 'RoundAdded') prices.set(event.args.round, event.args.config.price)
  }
  return (round, tokens) => usdForTokens(tokens, prices.get(round) ?? 0n)
}
