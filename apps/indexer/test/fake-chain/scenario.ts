import type { EventBus } from '@amour/cache'
import type { Database, LedgerKey } from '@amour/db'
import { DomainError } from '@amour/domain'
import type { Jobs } from '@amour/jobs'
import { createChainReader, createProviders, createRangeSize } from '@amour/ledger'
import type { Hex } from 'viem'
import type { IndexerMetrics } from '../../src/metrics.ts'
import { advance } from '../../src/sync/advance.ts'
import { createLedgerWriter } from '../../src/sync/ledger-writer.ts'
import { createRangeSync } from '../../src/sync/range-sync.ts'
import { type MortalDatabase, openMortalDatabase } from '../mortal-database.ts'
import { expectLedgerEqualsChain } from './expect-ledger-equals-chain.ts'
import { createFakeChain, type FakeChain } from './fake-chain.ts'
import { createFakeProvider, type FakeProvider } from './fake-provider.ts'
import { createRandom, type Random } from './random.ts'
import { drawWeather } from './weather.ts'

/** Not a local chain: there a ledger without a block in common with the chain is taken for an old one. */
const CHAIN_ID = 11_155_111
const MOST_PASSES = 600
const MOST_DEATHS = 3

export interface ScenarioOptions {
  seed: number
  databaseUrl: string
  /** For the comparison; never killed. */
  database: Database
  jobs: Jobs
  events: EventBus
  metrics: IndexerMetrics
}

/** What happened, to see that the scenarios are not all alike. */
export interface ScenarioReport {
  blocks: number
  dropped: number
  deaths: number
  faults: number
  passes: number
}

/**
 * Grows and reorganises a chain while an indexer follows it through providers that fail and lie and is killed between statements;
 * then lets it catch up and compares all tables with the chain.
 */
export async function runScenario({ seed, ...options }: ScenarioOptions): Promise<ScenarioReport> {
  const random = createRandom(seed)
  const sale: Hex = `0x${(0x5a1e_0000_0000 + seed).toString(16).padStart(40, '0')}`
  const first = BigInt(1 + seed) * 10_000n
  const confirmations = 1 + random.integer(6)
  // Few chains are long: each block near the head is a transaction, and all scenarios have to end in time.
  const isLong = random.chance(0.02)
  const finality = isLong ? 64 : random.pick([2, 3, 4, 8])
  const chain = createFakeChain({ name: String(seed), sale, first, finality, random })
  const providers = Array.from({ length: 2 + random.integer(2) }, (_, index) =>
    createFakeProvider({ chain, chainId: CHAIN_ID, seed: seed * 10 + index }),
  )
  const liar = random.integer(providers.length)
  const key = { chainId: CHAIN_ID, sale }
  const follower = createFollower({ ...options, key, first, confirmations, providers, random })

  const change = () =>
    providers.forEach((each, index) => each.setWeather(drawWeather(random, index === liar)))
  chain.grow(isLong ? 70 : 1 + random.integer(12))
  for (let phase = 2 + random.integer(3); phase > 0; phase -= 1) {
    change()
    await follower.pass(1 + random.integer(5))
    disturb(chain, random)
  }
  follower.live()
  for (let turn = 0; !(await follower.isAt(chain)); turn += 1) {
    if (turn > MOST_PASSES) throw new Error('The ledger does not come to the head')
    change()
    // At any time one of them is honest.
    providers[turn % providers.length]?.setWeather({})
    await follower.pass(1)
  }
  await follower.close()
  await expectLedgerEqualsChain(options.database, key, chain, confirmations)
  const mined = chain.everMined().length
  const faults = providers.reduce((sum, provider) => sum + provider.faults(), 0)
  return { blocks: mined, dropped: mined - chain.blocks.length, faults, ...follower.report() }
}

function disturb(chain: FakeChain, random: Random): void {
  if (random.chance(0.5)) return chain.grow(1 + random.integer(6))
  const depth = 1 + random.integer(random.pick([2, 8, 64]))
  chain.reorganise(depth, random.integer(depth + 4))
}

interface FollowerOptions extends Omit<ScenarioOptions, 'seed'> {
  key: LedgerKey & { sale: Hex }
  first: bigint
  confirmations: number
  providers: readonly FakeProvider[]
  random: Random
}

/** An indexer that can die and is started again. */
function createFollower(options: FollowerOptions) {
  const { key, first, confirmations, databaseUrl, jobs, events, metrics, providers, random } = options
  const { chainId, sale } = key
  let deaths = 0
  let passes = 0
  let isImmortal = false
  let time = 1_800_000_000_000
  let life: Awaited<ReturnType<typeof begin>> | undefined

  async function begin() {
    const dies = !isImmortal && deaths < MOST_DEATHS && random.chance(0.7)
    const diesAt = dies ? 1 + random.integer(random.pick([20, 60, 200])) : undefined
    const mortal = openMortalDatabase({ url: databaseUrl, diesAt, lastArrives: random.chance(0.5) })
    const { database } = mortal
    const urls = providers.map((_, index) => `http://provider-${index}.test`)
    const open = (url: string) => {
      const provider = providers[urls.indexOf(url)]
      if (!provider) throw new Error(`No provider at ${url}`)
      return provider.transport
    }
    const reader = createChainReader(
      createProviders({ urls, chainId, open, retryPauseMs: 0, now: () => time }),
      sale,
    )
    const writer = createLedgerWriter({ key, database, confirmations, jobs, events, metrics })
    const size = createRangeSize(BigInt(random.pick([1, 5, 1_000])), 1_000n)
    const rangeSync = createRangeSync({ chainId, reader, writer, size })
    const signal = new AbortController().signal
    const work = {
      key,
      deploymentBlock: first,
      database,
      reader,
      writer,
      rangeSync,
      metrics,
      patienceMs: 0,
      signal,
    }
    return { mortal, work }
  }

  async function end({ mortal }: { mortal: MortalDatabase }): Promise<void> {
    life = undefined
    await mortal.close()
  }

  async function passOnce(): Promise<void> {
    passes += 1
    time += 1_000
    life ??= await begin()
    try {
      await advance(life.work)
    } catch (error) {
      if (error instanceof DomainError && !error.retryable) throw error
      if (!(error instanceof DomainError) && !life.mortal.isDead()) throw error
    }
    if (!life.mortal.isDead()) return
    deaths += 1
    await end(life)
  }

  return {
    async pass(count: number) {
      for (let turn = 0; turn < count; turn += 1) await passOnce()
    },
    /** From now on it is not killed. */
    live: () => void (isImmortal = true),
    isAt: async (chain: FakeChain) => {
      const head = await options.database
        .selectFrom('sync_state')
        .select('head_hash')
        .where('sale', '=', Buffer.from(sale.slice(2), 'hex'))
        .executeTakeFirst()
      return head !== undefined && `0x${head.head_hash.toString('hex')}` === chain.blocks.at(-1)?.hash
    },
    async close() {
      if (life) await end(life)
    },
    report: () => ({ deaths, passes }),
  }
}
