import { createHash } from 'node:crypto'

/** A number from `low` to below `high`: the same for the same name and index in every run. */
export function draw(name: string, index: number, low: bigint, high: bigint): bigint {
  const digest = createHash('sha256').update(`${name} ${index}`).digest('hex')
  return low + (BigInt(`0x${digest}`) % (high - low))
}
