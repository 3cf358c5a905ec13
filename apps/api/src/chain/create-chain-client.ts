import { chainById } from '@amour/chain'
import { createPublicClient, fallback, http, type PublicClient } from 'viem'

/** Opens a client over several providers: the next one is asked when one fails. Calls of one moment travel together. */
export function createChainClient({ rpcUrl, chainId }: { rpcUrl: string; chainId: number }): PublicClient {
  const transports = rpcUrl
    .split(',')
    .map((url) => http(url, { batch: true, timeout: 4_000, retryCount: 1, retryDelay: 100 }))
  return createPublicClient({ chain: chainById(chainId), transport: fallback(transports), cacheTime: 0 })
}
