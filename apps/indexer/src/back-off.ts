/** Growing pauses between attempts of what fails. */
export interface BackOff {
  /** Milliseconds until the next attempt. */
  next(): number
  reset(): void
}

export function createBackOff(firstMs: number, mostMs: number): BackOff {
  let failures = 0
  return {
    next() {
      failures += 1
      return Math.min(mostMs, firstMs * 2 ** (failures - 1))
    },
    reset() {
      failures = 0
    },
  }
}
