import { amourSaleAbi, ethUsdFeedAbi, mockAggregatorAbi } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { type Address, type Hex, concatHex, numberToHex, zeroAddress } from 'viem'
import type { CopiedChain } from './copied-chain.ts'

/** Answers every call with ERC-1271's word for a valid signature: push4 1626ba7e, push1 e0, shl, push0, mstore, return of 32 bytes. */
const SIGNS_EVERYTHING: Hex = '0x631626ba7e60e01b5f5260205ff3'

/** What the feed of a sequencer that is up answers. */
const UP = 0n

/** Seconds since that sequencer came up again: longer than a price source waits. */
const LONG_AGO = 86_400n

/**
 * Makes a copy fit for playing months in a minute: its price feeds keep the answers that they give now, however far the clock is
 * moved, and the signer of vouchers, whose key is elsewhere, is replaced by a contract that signs everything.
 */
export async function setStage(copy: CopiedChain, record: DeploymentRecord): Promise<void> {
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const { signer } = await copy.readContract({ ...sale, functionName: 'control' })
  await copy.setCode({ address: signer, bytecode: SIGNS_EVERYTHING })
  await holdPrice(copy, record.ethUsd)
  if (record.eurUsd) await holdPrice(copy, record.eurUsd)
}

async function holdPrice(copy: CopiedChain, source: Address): Promise<void> {
  const feed = { address: source, abi: ethUsdFeedAbi } as const
  const aggregator = await copy.readContract({ ...feed, functionName: 'aggregator' })
  const sequencer = await copy.readContract({ ...feed, functionName: 'sequencerUptime' })
  const round = { address: aggregator, abi: mockAggregatorAbi, functionName: 'latestRoundData' } as const
  const [, answer] = await copy.readContract(round)
  const since = (await copy.getBlock()).timestamp - LONG_AGO
  await copy.setCode({ address: aggregator, bytecode: renewed(answer, since) })
  if (sequencer !== zeroAddress) await copy.setCode({ address: sequencer, bytecode: renewed(UP, since) })
}

/** Code that gives every caller round 1 with this answer: started at `since` (Unix seconds), renewed in this very block. */
function renewed(answer: bigint, since: bigint): Hex {
  const store = (value: Hex, at: number) => concatHex([value, '0x60', numberToHex(at, { size: 1 }), '0x52'])
  const push32 = (value: bigint) => concatHex(['0x7f', numberToHex(value, { size: 32 })])
  return concatHex([
    store(push32(1n), 0x00),
    store(push32(answer), 0x20),
    store(push32(since), 0x40),
    // timestamp
    store('0x42', 0x60),
    store(push32(1n), 0x80),
    // return of 160 bytes
    '0x60a05ff3',
  ])
}
