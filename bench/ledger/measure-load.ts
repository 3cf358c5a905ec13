import autocannon from 'autocannon'

/** Each with its own budget of requests, as people behind a proxy have. */
const CLIENTS = 400

export interface Load {
  requestsPerSecond: number
  /** Of one hundred answers one took at least so many milliseconds. */
  p99: number
}

interface LoadOptions {
  origin: string
  path: string
  headers?: Record<string, string>
  seconds: number
}

/** Asks for a page over one hundred connections. Throws when one answer is not what was asked for. */
export async function measureLoad({ origin, path, headers, seconds }: LoadOptions): Promise<Load> {
  const requests = Array.from({ length: CLIENTS }, (_, index) => ({
    method: 'GET' as const,
    path,
    headers: { ...headers, 'x-forwarded-for': `10.0.${index >> 8}.${index & 255}` },
  }))
  const result = await autocannon({ url: origin, connections: 100, duration: seconds, requests })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${origin}${path}: ${result.non2xx} refusals, ${result.errors} errors`)
  return { requestsPerSecond: result.requests.average, p99: result.latency.p99 }
}
