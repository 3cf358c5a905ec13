/** What the API says of itself, as far as a page shows it. */
export interface ServiceHealth {
  ready: boolean
  database: boolean
  /** Seconds since the ledger was last brought up; null where nothing was read yet. */
  lagSeconds: number | null
  /** Last block indexed, as a decimal string. */
  ledgerHead: string | null
  cache: 'redis' | 'embedded'
}

/** Reads the answer of `/health/ready`. Anything else than such an answer is none. */
export function readHealth(answer: unknown): ServiceHealth | undefined {
  if (!isRecord(answer) || !isRecord(answer.ledger)) return undefined
  const { cache, database, ledger, ready } = answer
  const { head, lagSeconds } = answer.ledger
  if (typeof ready !== 'boolean' || typeof database !== 'boolean' || !isRecord(ledger)) return undefined
  if (cache !== 'redis' && cache !== 'embedded') return undefined
  return {
    ready,
    database,
    cache,
    lagSeconds: typeof lagSeconds === 'number' && Number.isFinite(lagSeconds) ? lagSeconds : null,
    ledgerHead: typeof head === 'string' && /^\d+$/.test(head) ? head : null,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
