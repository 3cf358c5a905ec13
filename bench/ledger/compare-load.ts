import { type Load, measureLoad } from './measure-load.ts'

const ROUNDS = 3
const SECONDS = 6

interface Contender {
  origin: string
  path: string
  headers?: Record<string, string>
}

/** Medians of both, measured in turn, so that what else the machine does hits both. */
export async function compareLoad(ours: Contender, bare: Contender): Promise<{ ours: Load; bare: Load }> {
  await measureLoad({ ...ours, seconds: 2 })
  await measureLoad({ ...bare, seconds: 2 })
  const runs: { ours: Load; bare: Load }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = await measureLoad({ ...ours, seconds: SECONDS })
    runs.push({ ours: first, bare: await measureLoad({ ...bare, seconds: SECONDS }) })
  }
  return { ours: median(runs.map(({ ours }) => ours)), bare: median(runs.map(({ bare }) => bare)) }
}

function median(loads: Load[]): Load {
  const middle = (values: number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
  return {
    requestsPerSecond: middle(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99: middle(loads.map(({ p99 }) => p99)),
  }
}
