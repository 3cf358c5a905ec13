import type { Writable } from 'node:stream'

const PAUSE_MS = 1_000

/** Says how far a reading of blocks is: once a second at most, and at its end. */
export function tellBlocks(output: Writable): (block: bigint, to: bigint) => void {
  let told = Date.now()
  return (block, to) => {
    if (block !== to && Date.now() - told < PAUSE_MS) return
    told = Date.now()
    output.write(`Read up to block ${block} of ${to}\n`)
  }
}
