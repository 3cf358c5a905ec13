import { callHash } from '@amour/chain'
import type { Config } from '@wagmi/core'
import { getPublicClient } from '@wagmi/core'
import type { Hex } from 'viem'
import type { SentTransaction } from './sent-transaction.ts'

/** Asks the chain's node, while it still knows the hash, under which sender and nonce the wallet sent it. */
export async function readSentTransaction(
  config: Config,
  chainId: number,
  hash: Hex,
): Promise<SentTransaction | undefined> {
  const transaction = await getPublicClient(config, { chainId })?.getTransaction({ hash })
  if (!transaction) return undefined
  return { sender: transaction.from, nonce: String(transaction.nonce), call: callHash(transaction) }
}
