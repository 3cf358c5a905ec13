import { amourSaleAbi } from '@amour/chain'
import { DomainError } from '@amour/domain'
import { type AbiParameter, concatHex, type Hex, type ParseEventLogsReturnType, toEventSelector } from 'viem'
import type { MinedLog } from '../chain/check-logs.ts'
import { decodeWords } from './decode-words.ts'

/** A log of the sale with the name and the arguments of its event. */
export type SaleEvent = ParseEventLogsReturnType<typeof amourSaleAbi, undefined, true>[number]

interface EventShape {
  name: string
  indexed: AbiParameter[]
  unindexed: AbiParameter[]
}

/** Made once: viem's `parseEventLogs` hashes the signatures of all events anew for each log. */
const shapes = new Map<Hex, EventShape>(
  amourSaleAbi.flatMap((item) => {
    if (item.type !== 'event') return []
    const inputs = item.inputs as readonly (AbiParameter & { indexed: boolean })[]
    const indexed = inputs.filter((input) => input.indexed)
    const unindexed = inputs.filter((input) => !input.indexed)
    return [[toEventSelector(item), { name: item.name, indexed, unindexed }]]
  }),
)

/**
 * Reads the sale's events from its logs; what is none of them is left out.
 *
 * @throws DomainError `chain.inconsistent` for a log that its event does not fit
 */
export function parseSaleLogs(logs: readonly MinedLog[]): SaleEvent[] {
  return logs.flatMap((log) => {
    const [selector, ...topics] = log.topics
    const shape = selector && shapes.get(selector)
    return shape
      ? [{ ...log, eventName: shape.name, args: argsOf(shape, topics, log.data) } as SaleEvent]
      : []
  })
}

function argsOf(
  { indexed, unindexed }: EventShape,
  topics: readonly Hex[],
  data: Hex,
): Record<string, unknown> {
  if (topics.length !== indexed.length) throw new DomainError('chain.inconsistent')
  try {
    return { ...decodeWords(indexed, concatHex(topics)), ...decodeWords(unindexed, data) }
  } catch (cause) {
    throw new DomainError('chain.inconsistent', { cause })
  }
}
