import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { purchasePageQuery } from '../../packages/db/src/index.ts'
import { atLeast } from '../at-least.ts'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'
import { compareLoad } from './compare-load.ts'
import { type Bench, openBench } from './open-bench.ts'

/** What the API costs on top of the least that a server can do for the same answer. */
export async function measureHttp(): Promise<Measurement[]> {
  const bench = await openBench()
  try {
    return [...(await measureSale(bench)), ...(await measurePurchases(bench))]
  } finally {
    await bench.close()
  }
}

async function measureSale(bench: Bench): Promise<Measurement[]> {
  const path = '/api/v1/sale'
  const bodyFile = join(bench.folder, 'sale.json')
  const answer = await fetch(bench.api.origin + path)
  writeFileSync(bodyFile, Buffer.from(await answer.arrayBuffer()))
  const bare = await bench.start('serve-bytes', { BODY_FILE: bodyFile })
  const loads = await compareLoad({ origin: bench.api.origin, path }, { origin: bare.origin, path })
  await bare.stop()
  return [
    atLeast('sale-vs-node-http', share(loads), 0.5, described(loads, 'node:http with the same bytes')),
    atMost('sale-p99', loads.ours.p99, 50, 'ms', '100 connections'),
  ]
}

async function measurePurchases(bench: Bench): Promise<Measurement[]> {
  const path = '/api/v1/me/purchases'
  const headers = { cookie: bench.cookie }
  const queryFile = join(bench.folder, 'query.json')
  writeFileSync(queryFile, JSON.stringify(queryOf(bench)))
  const bare = await bench.start('serve-query', { QUERY_FILE: queryFile })
  const loads = await compareLoad(
    { origin: bench.api.origin, path, headers },
    { origin: bare.origin, path, headers },
  )
  await bare.stop()
  return [
    atLeast(
      'purchases-vs-node-http',
      share(loads),
      0.6,
      described(loads, 'node:http with the same statement'),
    ),
  ]
}

type Loads = Awaited<ReturnType<typeof compareLoad>>

function share({ ours, bare }: Loads): number {
  return ours.requestsPerSecond / bare.requestsPerSecond
}

function described({ ours, bare }: Loads, what: string): string {
  return `${Math.round(bare.requestsPerSecond)} requests a second by ${what}; ${Math.round(ours.requestsPerSecond)} by ours`
}

/** The statement of the API's list, as `pg` takes it. */
function queryOf({ buyer, database, ledger }: Bench): { text: string; values: unknown[] } {
  const { parameters, sql } = purchasePageQuery({ ...ledger, buyer, limit: 21 }).compile(database)
  const values = parameters.map((value) => (typeof value === 'bigint' ? String(value) : value))
  return { text: sql, values }
}
