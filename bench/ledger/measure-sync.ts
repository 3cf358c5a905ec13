import { createDatabase, migrateToLatest, readSyncState } from '@amour/db'
import { freePort } from '@amour/local'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { startEventChain } from '../../apps/indexer/test/start-event-chain.ts'
import { indexerNodeOptions } from '../../packages/cli/src/services/indexer-service.ts'
import { rpc } from './rpc.ts'
import { startFlakyProxy } from './start-flaky-proxy.ts'

const main = fileURLToPath(new URL('../../apps/indexer/src/main.ts', import.meta.url))
const config = fileURLToPath(new URL('../../amour.config.yaml', import.meta.url))
const POLL_MS = 25

export interface SyncFigures {
  /** From the first step to the chain's head. */
  seconds: number
  /** The most that the process held, in MB (10^6 bytes). */
  memory: number
}

/**
 * Lets the real indexer, in a process of its own, read `events` purchases of a local chain into an empty database.
 *
 * @param databaseUrl of an empty database.
 * @param refusedShare of the questions that the one provider refuses, from 0 to 1; the node itself is asked when absent
 */
export async function measureSync(
  events: number,
  databaseUrl: string,
  refusedShare?: number,
): Promise<SyncFigures> {
  const chain = await startEventChain(events)
  const proxy = await startFlakyProxy(chain.rpcUrl, refusedShare ?? 0)
  const database = createDatabase({ url: databaseUrl, applicationName: 'amour-bench' })
  await migrateToLatest(database)
  const head = BigInt(await rpc<string>(chain.rpcUrl, 'eth_blockNumber', []))
  const { port: metricsPort } = await freePort()
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: indexerNodeOptions,
      LOG_LEVEL: 'warn',
      CONFIG_FILE: config,
      DATABASE_URL: databaseUrl,
      RPC_URL: refusedShare === undefined ? chain.rpcUrl : proxy.url,
      CHAIN_ID: '31337',
      SALE_ADDRESS: chain.sale,
      SALE_DEPLOYMENT_BLOCK: String(chain.firstBlock),
      INDEXER_METRICS_PORT: String(metricsPort),
    },
  })
  const ended = once(child, 'exit')
  try {
    const memory = watchMemory(metricsPort)
    // The connection to the database and the queues is not what is measured; the first pass is.
    while (!(await isWriter(metricsPort))) {
      if (child.exitCode !== null) throw new Error(`The indexer ended with ${child.exitCode}`)
      await delay(5)
    }
    const startedAt = performance.now()
    const key = { chainId: 31337, sale: chain.sale }
    for (;;) {
      const state = await readSyncState(database, key)
      if (state && state.head.number >= head) break
      if (child.exitCode !== null) throw new Error(`The indexer ended with ${child.exitCode}`)
      await delay(POLL_MS)
    }
    const seconds = (performance.now() - startedAt) / 1_000
    const { count } = await database
      .selectFrom('purchases')
      .select((select) => select.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow()
    if (count !== BigInt(events)) throw new Error(`${count} of ${events} events are in the table`)
    return { seconds, memory: memory.stop() }
  } finally {
    child.kill('SIGTERM')
    await ended
    await database.destroy()
    proxy.stop()
    await chain.stop()
  }
}

function watchMemory(port: number) {
  let most = 0
  const timer = setInterval(() => {
    void metric(port, 'process_resident_memory_bytes').then((value) => (most = Math.max(most, value ?? 0)))
  }, 250)
  return {
    stop() {
      clearInterval(timer)
      return most / 1e6
    },
  }
}

async function isWriter(port: number): Promise<boolean> {
  return (await metric(port, 'amour_indexer_writer')) === 1
}

/** The value of a metric without labels; undefined while the process does not answer. */
async function metric(port: number, name: string): Promise<number | undefined> {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then(
    (response) => response.text(),
    () => '',
  )
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}
