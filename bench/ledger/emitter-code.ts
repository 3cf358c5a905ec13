import { concatHex, encodeEventTopics, type Hex, numberToHex, pad, size } from 'viem'
import { amourSaleAbi } from '@amour/chain'

/** Purchases of one buyer, one after the other. */
const PURCHASES_PER_BUYER = 3

const op = {
  add: '0x01',
  div: '0x04',
  eq: '0x14',
  calldataload: '0x35',
  calldatasize: '0x36',
  calldatacopy: '0x37',
  mstore: '0x52',
  jump: '0x56',
  jumpi: '0x57',
  jumpdest: '0x5b',
  push0: '0x5f',
  dup2: '0x81',
  log2: '0xa2',
  stop: '0x00',
} as const satisfies Record<string, Hex>

/** PUSHn of a value. */
function push(value: bigint | number | Hex): Hex {
  const bytes = typeof value === 'string' ? value : numberToHex(value)
  const even = bytes.length % 2 === 0 ? bytes : (`0x0${bytes.slice(2)}` as const)
  return concatHex([numberToHex(0x5f + size(even)), even])
}

/** Code that logs its calldata: the first two words as topics, the rest as data. */
export const anyEventCode: Hex = concatHex([
  // calldatacopy(0, 0, calldatasize)
  op.calldatasize,
  op.push0,
  op.push0,
  op.calldatacopy,
  // log2(64, calldatasize - 64, calldata[0], calldata[32]): -64 is added, in two's complement
  push(32),
  op.calldataload,
  op.push0,
  op.calldataload,
  op.calldatasize,
  push(`0x${'f'.repeat(62)}c0`),
  op.add,
  push(64),
  op.log2,
  op.stop,
])

/**
 * Code that logs `Purchased` for each number from the first word of its calldata up to the second, which is left out: 40 AMR of
 * round 0 for 0.0008 ETH, by buyers of three purchases each.
 */
export function purchasesCode(): Hex {
  const [topic] = encodeEventTopics({ abi: amourSaleAbi, eventName: 'Purchased' })
  const words = [0n, 0n, 40n * 10n ** 18n, 8n * 10n ** 14n, BigInt(`0x${'7e'.repeat(32)}`)]
  const stores = words.flatMap((word, index) => [push(word), push(32 * index), op.mstore])
  // Stack: end, number.
  const before = concatHex([...stores, push(32), op.calldataload, op.push0, op.calldataload])
  const loop = size(before)
  const event = concatHex([
    // log2(0, 160, topic, number / 3 + 2^128)
    push(PURCHASES_PER_BUYER),
    op.dup2,
    op.div,
    push(1n << 128n),
    op.add,
    push(topic),
    push(160),
    op.push0,
    op.log2,
    push(1),
    op.add,
  ])
  const head = (end: number) => concatHex([op.jumpdest, op.dup2, op.dup2, op.eq, pushTwo(end), op.jumpi])
  const back = concatHex([pushTwo(loop), op.jump])
  const end = loop + size(head(0)) + size(event) + size(back)
  return concatHex([before, head(end), event, back, op.jumpdest, op.stop])
}

const pushTwo = (value: number) => concatHex(['0x61', pad(numberToHex(value), { size: 2 })])
