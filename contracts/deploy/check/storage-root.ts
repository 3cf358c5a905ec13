import { createMPT } from '@ethereumjs/mpt'
import { type Hex, hexToBytes, numberToHex, pad, toHex, toRlp } from 'viem'

/**
 * The root of a contract's storage that holds nothing but these slots (Yellow Paper, 4.1): keys and values of the trie are the hash of
 * the slot and the RLP of its value; a zero is not kept.
 */
export async function storageRoot(slots: readonly { key: Hex; value: bigint }[]): Promise<Hex> {
  const trie = await createMPT({ useKeyHashing: true })
  for (const { key, value } of slots) {
    if (value === 0n) continue
    await trie.put(hexToBytes(pad(key)), toRlp(numberToHex(value), 'bytes'))
  }
  return toHex(trie.root())
}
