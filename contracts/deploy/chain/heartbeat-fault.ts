import type { Address, PublicClient } from 'viem'
import { answerGaps } from './answer-gaps.ts'
import { knownHeartbeat } from './known-heartbeats.ts'

export interface HeldFeed {
  readonly chainId: number
  /** Such as `ETH / USD`. */
  readonly pair: string
  readonly aggregator: Address
  /** Seconds after which the sale refuses its answer. */
  readonly heartbeat: number
}

/** Times the longest silence seen, or the heartbeat published: an age beyond it takes the price of another day. */
const FAR = { seen: 24, published: 2 }

/**
 * Why an age at which a price is refused does not fit its feed, in a sentence: too short, and nobody can buy in the feed's own silences;
 * too long, and a feed that stopped is believed. Judged by the feed's last answers; where they cannot be read, by what is published;
 * where nothing is known, not at all.
 */
export async function heartbeatFault(client: PublicClient, feed: HeldFeed): Promise<string | undefined> {
  const { chainId, pair, aggregator, heartbeat } = feed
  const gaps = await answerGaps(client, aggregator)
  const published = knownHeartbeat(chainId, aggregator)
  const silence = gaps ? Math.max(...gaps) : published
  if (silence === undefined) return undefined
  const source = gaps
    ? `was silent for up to ${silence} s among its last answers`
    : `is published to answer every ${silence} s`
  if (heartbeat < silence) {
    return `The feed of ${pair} ${source}: with heartbeatSeconds ${heartbeat} nobody could buy in between.`
  }
  const longest = Math.max((published ?? 0) * FAR.published, gaps ? silence * FAR.seen : 0)
  if (heartbeat <= longest) return undefined
  return `The feed of ${pair} ${source}: with heartbeatSeconds ${heartbeat} its price would be taken long after it stopped.`
}
