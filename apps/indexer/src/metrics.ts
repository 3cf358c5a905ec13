import type { Providers } from '@amour/ledger'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'

export type IndexerMetrics = ReturnType<typeof createMetrics>

/** What an operator watches of one indexer. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    head: new Gauge({ name: 'amour_indexer_head_block', help: 'Last block in the tables', registers }),
    latest: new Gauge({ name: 'amour_indexer_chain_block', help: "The chain's newest block", registers }),
    lag: new Gauge({ name: 'amour_indexer_lag_blocks', help: 'Blocks between the two', registers }),
    writer: new Gauge({
      name: 'amour_indexer_writer',
      help: '1 when this process holds the lock',
      registers,
    }),
    reorganisations: new Counter({
      name: 'amour_indexer_reorganisations_total',
      help: 'Times that blocks were taken back',
      registers,
    }),
    events: new Counter({
      name: 'amour_indexer_events_total',
      help: 'Entries written, by kind',
      labelNames: ['kind'] as const,
      registers,
    }),
    rpcFailures: new Counter({
      name: 'amour_indexer_rpc_failures_total',
      help: 'Answers that failed or were refused',
      registers,
    }),
    watchProviders: (providers: Pick<Providers, 'health'>) => watchProviders(registry, providers),
  }
}

function watchProviders(registry: Registry, providers: Pick<Providers, 'health'>): void {
  const gauge = new Gauge({
    name: 'amour_indexer_rpc_health',
    help: 'From 0 to 1: the share of good answers of late, less for slow ones',
    labelNames: ['provider'] as const,
    registers: [registry],
    collect() {
      for (const { provider, score } of providers.health()) gauge.set({ provider }, score)
    },
  })
}
