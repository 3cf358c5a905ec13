import { chainById } from '@amour/chain'
import { DomainError } from '@amour/domain'
import { createPublicClient, http, type PublicClient, type Transport } from 'viem'
import { patient } from './patient-transport.ts'
import { createProviderHealth, type ProviderHealth } from './provider-health.ts'

type Work<Result> = (client: PublicClient) => Promise<Result>

/** Runs reads against another provider too; undefined when none answers. */
export type AskSecond = <Result>(work: Work<Result>) => Promise<Result | undefined>

export interface Providers {
  /**
   * Runs reads against one provider, the same for all of them, so that their answers can be checked against each other. A
   * provider that fails or contradicts itself is followed by the next; it is left alone for a while that grows with each
   * failure in a row, unless all of them are.
   *
   * @throws DomainError `chain.wrong-network`, or, when no provider is left, the last one's: `chain.unavailable` or `chain.inconsistent`
   */
  ask<Result>(work: (client: PublicClient, second: AskSecond) => Promise<Result>): Promise<Result>
  /** Runs reads against every provider. Throws what the first failure of any of them throws. */
  askEach<Result>(work: Work<Result>): Promise<Result[]>
  /** Counts a failure of the provider that answered last: what it said does not fit to what is known. */
  doubt(error: unknown): void
  /** Score of each provider from 0 to 1, by name. */
  health(): { provider: string; score: number }[]
}

export interface ProvidersOptions {
  /** The preferred one first. */
  urls: readonly string[]
  chainId: number
  /** How a provider is reached; JSON-RPC in batches over HTTP when left out. */
  open?: (url: string) => Transport
  /** Called for each failure of one provider. */
  onFailure?: (error: unknown, provider: string) => void
  /** Before a single question is asked again that a provider refused for the moment. Default: 50. */
  retryPauseMs?: number
  /** The clock, in milliseconds. */
  now?: () => number
}

interface Provider {
  name: string
  client: PublicClient
  health: ProviderHealth
  /** Whether it has proven its chain id. */
  known: boolean
}

/** Providers of one chain; each proves its chain id before anything else is asked. */
export function createProviders({
  urls,
  chainId,
  open = openHttp,
  onFailure,
  retryPauseMs,
  now = Date.now,
}: ProvidersOptions): Providers {
  const chain = chainById(chainId)
  const providers = urls.map((url): Provider => ({
    name: new URL(url).host,
    client: createPublicClient({ chain, transport: patient(open(url), retryPauseMs), cacheTime: 0 }),
    health: createProviderHealth(now),
    known: false,
  }))
  let last: Provider | undefined

  async function verify(provider: Provider): Promise<void> {
    if (provider.known) return
    if ((await provider.client.getChainId()) !== chainId) {
      const detail = `${provider.name} serves another chain than ${chainId}, the one configured`
      throw new DomainError('chain.wrong-network', { detail })
    }
    provider.known = true
  }

  function fail(provider: Provider, error: unknown, milliseconds: number): void {
    // It may come back as another chain.
    provider.known = false
    provider.health.failed(milliseconds)
    onFailure?.(error, provider.name)
  }

  async function attempt<Result>(provider: Provider, work: Work<Result>): Promise<Result> {
    const startedAt = now()
    try {
      await verify(provider)
      const result = await work(provider.client)
      provider.health.succeeded(now() - startedAt)
      return result
    } catch (error) {
      fail(provider, error, now() - startedAt)
      throw toDomainError(error)
    }
  }

  async function firstAnswer<Result>(
    asked: readonly Provider[],
    work: (client: PublicClient, provider: Provider) => Promise<Result>,
  ): Promise<Result> {
    let failure = new DomainError('chain.unavailable')
    for (const provider of asked) {
      try {
        return await attempt(provider, (client) => work(client, provider))
      } catch (error) {
        failure = error as DomainError
        if (!failure.retryable) throw failure
      }
    }
    throw failure
  }

  return {
    ask: (work) =>
      firstAnswer(inOrder(providers, now()), async (client, provider) => {
        const others = inOrder(providers, now()).filter((other) => other !== provider)
        const result = await work(client, (second) => firstAnswer(others, second).catch(() => undefined))
        last = provider
        return result
      }),
    askEach: (work) => Promise.all(providers.map((provider) => attempt(provider, work))),
    doubt(error) {
      if (last) fail(last, error, 0)
    },
    health: () => providers.map(({ name, health }) => ({ provider: name, score: health.score() })),
  }
}

/** Who is asked, and who after them: the healthy as they are preferred, then the others by score. Who pauses is asked if all do. */
function inOrder(providers: readonly Provider[], time: number): Provider[] {
  const awake = providers.filter(({ health }) => health.pausedUntil() <= time)
  if (awake.length === 0) {
    return providers.toSorted((one, other) => one.health.pausedUntil() - other.health.pausedUntil())
  }
  const rank = ({ health }: Provider) => (health.isHealthy() ? 1 : health.score())
  return awake.toSorted((one, other) => rank(other) - rank(one))
}

function openHttp(url: string): Transport {
  return http(url, { timeout: 5_000, retryCount: 0, batch: { batchSize: 100, wait: 0 } })
}

function toDomainError(error: unknown): DomainError {
  return error instanceof DomainError ? error : new DomainError('chain.unavailable', { cause: error })
}
