import { bloomOf, headerHash } from '@amour/ledger'
import { type Hex, keccak256, stringToHex, zeroAddress, zeroHash } from 'viem'
import { encodeSaleEvent } from './encode-sale-event.ts'
import type { FakeBlock, FakeLog } from './fake-block.ts'
import type { Random } from './random.ts'
import { emptySale, nextEvent, type SaleModel } from './sale-model.ts'

export interface FakeChainOptions {
  /** Tells the hashes of two chains apart. */
  name: string
  sale: Hex
  /** Number of the sale's first block. */
  first: bigint
  /** Blocks before the newest that are final. */
  finality: number
  random: Random
}

export interface FakeChain {
  /** The blocks from the sale's first one on, oldest first. */
  readonly blocks: readonly FakeBlock[]
  /** A block of the chain as it is now. */
  at(number: bigint): FakeBlock | undefined
  byHash(hash: Hex): FakeBlock | undefined
  /** Blocks before the newest that are final. */
  readonly finality: number
  /** Number of the newest final block. Never falls. */
  finalized(): bigint
  grow(blocks: number): void
  /** Drops up to so many of the newest blocks, none of them final, and mines others. */
  reorganise(depth: number, blocks: number): void
  /** All blocks there ever were, dropped ones too. */
  everMined(): FakeBlock[]
}

const other: Hex = `0x${'0b'.repeat(20)}`

const emptyHeader = {
  sha3Uncles: zeroHash,
  miner: zeroAddress,
  transactionsRoot: zeroHash,
  receiptsRoot: zeroHash,
  difficulty: 0n,
  gasLimit: 30_000_000n,
  gasUsed: 0n,
  extraData: '0x',
  mixHash: zeroHash,
  nonce: '0x0000000000000000',
  baseFeePerGas: 7n,
} as const

/** A chain in memory, with a sale on it about which the random numbers decide. */
export function createFakeChain({
  name,
  sale: address,
  first,
  finality,
  random,
}: FakeChainOptions): FakeChain {
  const blocks: FakeBlock[] = []
  const known = new Map<Hex, FakeBlock>()
  let finalized = first
  let serial = 0

  const hash = (): Hex => keccak256(stringToHex(`${name}:${(serial += 1)}`))

  function logsAfter(before: SaleModel): { logs: FakeLog[]; sale: SaleModel } {
    let sale = before
    const logs: FakeLog[] = []
    const count = random.chance(0.5) ? 0 : 1 + random.integer(4)
    for (let index = 0; index < count; index += 1) {
      const transactionHash = hash()
      if (random.chance(0.15)) {
        logs.push({ address: other, topics: [hash()], data: '0x', transactionHash, event: undefined })
      } else {
        const next = nextEvent(sale, random)
        logs.push({ address, ...encodeSaleEvent(next.event), transactionHash, event: next.event })
        sale = next.sale
      }
    }
    return { logs, sale }
  }

  function mine(): void {
    const parent = blocks.at(-1)
    const { logs, sale } = logsAfter(parent?.sale ?? emptySale)
    const number = parent ? parent.number + 1n : first
    const parentHash = parent?.hash ?? hash()
    const timestamp = (parent?.timestamp ?? 1_800_000_000n) + BigInt(1 + random.integer(20_000))
    const header = {
      ...emptyHeader,
      number,
      parentHash,
      timestamp,
      logsBloom: bloomOf(logs),
      // No two blocks are the same.
      stateRoot: hash(),
    }
    const block = { number, hash: headerHash(header), parentHash, timestamp, header, logs, sale }
    blocks.push(block)
    known.set(block.hash, block)
    const final = block.number - BigInt(finality)
    if (final > finalized) finalized = final
  }

  function grow(count: number): void {
    for (let mined = 0; mined < count; mined += 1) mine()
  }

  const at = (number: bigint) => blocks[Number(number - first)]
  return {
    blocks,
    finality,
    at,
    byHash(hash) {
      const block = known.get(hash)
      return block && at(block.number) === block ? block : undefined
    },
    finalized: () => finalized,
    grow,
    reorganise(depth, count) {
      const loose = blocks.length - 1 - Number(finalized - first)
      blocks.length -= Math.max(0, Math.min(depth, loose))
      grow(count)
    },
    everMined: () => [...known.values()],
  }
}
