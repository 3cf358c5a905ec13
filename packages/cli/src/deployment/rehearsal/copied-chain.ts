import { chainById } from '@amour/chain'
import { createTestClient, http, publicActions, walletActions } from 'viem'

/** Milliseconds between looks for a receipt: a copy makes a block at once. */
const POLLING_INTERVAL = 25

/** A copy of a chain on this machine, with the powers over time, code and balances that only a copy gives. */
export function openCopy(rpcUrl: string, chainId: number) {
  return createTestClient({
    mode: 'anvil',
    chain: chainById(chainId),
    transport: http(rpcUrl),
    pollingInterval: POLLING_INTERVAL,
  })
    .extend(publicActions)
    .extend(walletActions)
}

export type CopiedChain = ReturnType<typeof openCopy>

/** Sets the clock of the copy forward to `time` (Unix seconds); never back. */
export async function warpTo(copy: CopiedChain, time: number): Promise<void> {
  const { timestamp } = await copy.getBlock()
  if (BigInt(time) <= timestamp) return
  await copy.setNextBlockTimestamp({ timestamp: BigInt(time) })
  await copy.mine({ blocks: 1 })
}
