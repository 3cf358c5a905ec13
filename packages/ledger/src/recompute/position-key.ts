interface OfPosition {
  buyer: string
  round: number
  asset: number
}

/** Names a position in a map: `buyer round asset`. */
export function positionKey({ buyer, round, asset }: OfPosition): string {
  return `${buyer} ${round} ${asset}`
}
