import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Measurement } from './measurement.ts'

interface Topic {
  run(): Promise<Measurement[]>
}

const here = import.meta.dirname
const topics = readdirSync(join(here, 'topics'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))

const [topic] = process.argv.slice(2)
if (!topic || !topics.includes(topic)) {
  console.error(`Usage: pnpm bench TOPIC, where TOPIC is one of: ${topics.join(', ')}`)
  process.exit(2)
}

const { run } = (await import(join(here, 'topics', `${topic}.ts`))) as Topic
const measurements = await run()
const results = join(here, 'results')
mkdirSync(results, { recursive: true })
const rows = measurements.map((measurement) => ({ ...measurement, machine: machine() }))
writeFileSync(join(results, `${topic}.json`), `${JSON.stringify(rows, null, 2)}\n`)
console.table(measurements)
process.exitCode = measurements.every(({ ok }) => ok) ? 0 : 1

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform}, Node ${process.version}`
}
