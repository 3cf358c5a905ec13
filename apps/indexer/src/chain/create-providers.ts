import { chainById } from '@amour/chain'
import { DomainError } from '@amour/domain'
import { createPublicClient, http, type PublicClient } from 'viem'

/** How long another provider serves before the preferred one is tried again. */
const RETURN_AFTER_MS = 60_000

export interface Providers {
  /**
   * Runs reads against one provider, the same for all of them, so that their answers can be checked against each other. A
   * provider that fails or contradicts itself is followed by the next.
   *
   * @throws DomainError `chain.wrong-network`, or, when no provider is left, the last one's: `chain.unavailable` or `chain.inconsistent`
   */
  ask<Result>(work: (client: PublicClient) => Promise<Result>): Promise<Result>
}

export interface ProvidersOptions {
  /** The preferred one first. */
  urls: readonly string[]
  chainId: number
  /** Called for each failure of one provider. */
  onFailure?: (error: unknown, provider: string) => void
}

/** Providers of one chain; each proves its chain id before anything else is asked. */
export function createProviders({ urls, chainId, onFailure }: ProvidersOptions): Providers {
  const providers = urls.map((url) => ({
    name: new URL(url).host,
    client: clientOf(url, chainId),
    known: false,
  }))
  let first = 0
  let movedAt = 0

  async function verify(provider: (typeof providers)[number]): Promise<void> {
    if (provider.known) return
    if ((await provider.client.getChainId()) !== chainId) {
      const detail = `${provider.name} serves another chain than ${chainId}, the one configured`
      throw new DomainError('chain.wrong-network', { detail })
    }
    provider.known = true
  }

  return {
    async ask(work) {
      if (first !== 0 && Date.now() - movedAt > RETURN_AFTER_MS) first = 0
      let failure = new DomainError('chain.unavailable')
      for (let turn = 0; turn < providers.length; turn += 1) {
        const index = (first + turn) % providers.length
        const provider = providers[index]
        if (!provider) continue
        try {
          await verify(provider)
          const result = await work(provider.client)
          if (index !== first) movedAt = Date.now()
          first = index
          return result
        } catch (error) {
          // It may come back as another chain.
          provider.known = false
          onFailure?.(error, provider.name)
          failure = toDomainError(error)
          if (!failure.retryable) throw failure
        }
      }
      throw failure
    },
  }
}

function clientOf(url: string, chainId: number): PublicClient {
  const transport = http(url, { timeout: 5_000, retryCount: 0 })
  return createPublicClient({ chain: chainById(chainId), transport, cacheTime: 0 })
}

function toDomainError(error: unknown): DomainError {
  return error instanceof DomainError ? error : new DomainError('chain.unavailable', { cause: error })
}
