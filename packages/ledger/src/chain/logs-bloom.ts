import { bytesToHex, type Hex, hexToBytes, keccak256 } from 'viem'

/** A block's bloom filter has 2,048 bits. */
const BLOOM_BYTES = 256

interface BloomedLog {
  address: Hex
  topics: readonly Hex[]
}

/** The bloom filter that a block with exactly these logs has (Ethereum yellow paper, 4.3.1). */
export function bloomOf(logs: readonly BloomedLog[]): Hex {
  const bloom = new Uint8Array(BLOOM_BYTES)
  const items = new Set(logs.flatMap(({ address, topics }) => [address, ...topics]))
  for (const item of items) {
    for (const { index, mask } of bitsOf(item)) bloom[index] = (bloom[index] ?? 0) | mask
  }
  return bytesToHex(bloom)
}

/** Whether a block with this bloom may hold a log of the address; false is certain. A filter that nothing proves says nothing. */
export function mayHoldLogsOf(bloom: Hex | null, address: Hex): boolean {
  if (bloom === null) return true
  const bits = hexToBytes(bloom)
  return bitsOf(address).every(({ index, mask }) => ((bits[index] ?? 0) & mask) !== 0)
}

function bitsOf(item: Hex): { index: number; mask: number }[] {
  const hash = keccak256(hexToBytes(item), 'bytes')
  return [0, 2, 4].map((offset) => {
    const bit = (((hash[offset] ?? 0) << 8) | (hash[offset + 1] ?? 0)) & 2047
    return { index: BLOOM_BYTES - 1 - (bit >> 3), mask: 1 << (bit & 7) }
  })
}
