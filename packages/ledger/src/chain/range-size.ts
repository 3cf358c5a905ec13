/** The span of the next `eth_getLogs`: halved when a provider refuses, doubled when it answers. */
export interface RangeSize {
  readonly blocks: bigint
  grow(): void
  shrink(): void
}

export function createRangeSize(first: bigint, most: bigint): RangeSize {
  let blocks = first
  return {
    get blocks() {
      return blocks
    },
    grow() {
      blocks = blocks * 2n < most ? blocks * 2n : most
    },
    shrink() {
      blocks = blocks > 1n ? blocks / 2n : 1n
    },
  }
}
