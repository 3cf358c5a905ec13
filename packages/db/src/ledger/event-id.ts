import { v5 } from 'uuid'

/** Namespace of the ids that are derived from events of the chain. */
const NAMESPACE = '6f0d1c5e-5a0b-4c51-9f3e-0a4b7d2c8e19'

export interface EventPlace {
  chainId: number
  blockHash: string
  logIndex: number
}

/** Names an event of the chain for ever: the same event in another block, after a reorganisation, is another one. */
export function eventId({ chainId, blockHash, logIndex }: EventPlace): string {
  return `${chainId}:${blockHash.toLowerCase()}:${logIndex}`
}

/** The id of what an event caused (ledger row, job): the same each time that the event is read. */
export function eventUuid(place: EventPlace): string {
  return v5(eventId(place), NAMESPACE)
}

/** The id of what one stage in the life of an event causes, such as `confirmed` or `dropped`. */
export function stageUuid(event: string, stage: string): string {
  return v5(`${event}:${stage}`, NAMESPACE)
}
