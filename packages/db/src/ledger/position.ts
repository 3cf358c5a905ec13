/** A buyer's holding in one round paid with one asset. */
export interface Position {
  /** Lower case. */
  buyer: `0x${string}`
  round: number
  /** 0 is ETH. */
  asset: number
}

/** A position as a key of a map. */
export function positionKey({ buyer, round, asset }: Position): string {
  return `${buyer}:${round}:${asset}`
}
