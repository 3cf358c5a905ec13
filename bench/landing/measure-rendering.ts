import type { TestStack } from '@amour/testkit/stack'
import { execFileSync } from 'node:child_process'
import { atLeast } from '../at-least.ts'
import { measureLoad } from '../ledger/measure-load.ts'
import type { Measurement } from '../measurement.ts'
import { processFamily } from './process-family.ts'

const SECONDS = 10
const ROUNDS = 3
const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br' }

/**
 * Home pages a second that one web server gives on one core; the API, the databases and who asks have the other. A query of its
 * own leads past the cache, so that each answer is rendered.
 */
export async function measureRendering(stack: TestStack): Promise<Measurement[]> {
  pinApart(stack)
  const origin = `http://127.0.0.1:${stack.ports.web}`
  const cached = await pagesPerSecond(origin, '/')
  const rendered = await pagesPerSecond(origin, '/?past=the-cache')
  const baseline = `home page, one process on one core, 100 connections, median of ${ROUNDS}`
  return [
    atLeast('ssr-cached', cached, 1_500, baseline, 'pages/s'),
    atLeast('ssr-rendered', rendered, 100, baseline, 'pages/s'),
  ]
}

/** The web server's process gets the first core, everything else that takes part the second. */
function pinApart({ pid }: TestStack): void {
  const family = processFamily(pid)
  const web = family.filter(({ command }) => command.includes('server/index.mjs'))
  if (web.length !== 1) throw new Error(`${web.length} web servers run instead of one`)
  for (const each of [pid, process.pid, ...family.map((member) => member.pid)]) pin(each, 1)
  for (const each of web) pin(each.pid, 0)
}

function pin(pid: number, core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)])
}

async function pagesPerSecond(origin: string, path: string): Promise<number> {
  const html = await (await fetch(origin + path, { headers })).text()
  // A page that lacks its figures is quick to render, and none.
  if (!html.includes('data-live="figures"')) throw new Error(`${path} shows no figures`)
  await measureLoad({ origin, path, headers, seconds: 3 })
  const rates: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rates.push((await measureLoad({ origin, path, headers, seconds: SECONDS })).requestsPerSecond)
  return rates.toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0
}
