import { amourSaleAbi } from '@amour/chain'
import { type AbiEvent, encodeAbiParameters, encodeEventTopics, type Hex } from 'viem'
import type { SaleEvent } from './sale-event.ts'

const events = new Map(
  amourSaleAbi.flatMap((item) => (item.type === 'event' ? [[item.name as string, item as AbiEvent]] : [])),
)

/** An event as a log has it. */
export function encodeSaleEvent({ name, args }: SaleEvent): { topics: Hex[]; data: Hex } {
  const event = events.get(name)
  if (!event) throw new Error(`The sale has no event ${name}`)
  const values = args as Record<string, unknown>
  const topics = encodeEventTopics({ abi: [event], eventName: name, args: values } as never) as Hex[]
  const unindexed = event.inputs.filter(({ indexed }) => !indexed)
  return {
    topics,
    data: encodeAbiParameters(
      unindexed,
      unindexed.map((input) => values[input.name ?? '']),
    ),
  }
}
