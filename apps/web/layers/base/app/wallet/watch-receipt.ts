import type { Config } from '@wagmi/core'
import { getPublicClient } from '@wagmi/core'
import type { Hex } from 'viem'
import type { TransactionEvent } from './transaction-state.ts'

/** Waits for a transaction as the chain's node sees it and tells when it was mined, replaced or cancelled in the wallet. */
export async function watchReceipt(
  config: Config,
  chainId: number,
  hash: Hex,
  tell: (event: TransactionEvent) => void,
): Promise<void> {
  let cancelled = false
  // viem's own waiting: wagmi's runs a reverted call again, at another block, to guess why. The API knows why.
  const client = getPublicClient(config, { chainId })
  const receipt = await client?.waitForTransactionReceipt({
    hash,
    timeout: 0,
    onReplaced({ reason, transaction }) {
      // `repriced` is the same call with a higher fee; anything else in its place means that it will never be executed.
      cancelled = reason !== 'repriced'
      tell(cancelled ? { type: 'cancelled' } : { type: 'replaced', hash: transaction.hash })
    },
  })
  if (receipt && !cancelled)
    tell({ type: 'receipt', success: receipt.status === 'success', block: String(receipt.blockNumber) })
}
