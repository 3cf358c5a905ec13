import { createClient, createConfig } from './generated/client/index.ts'
import type { Client } from './generated/client/index.ts'

export interface ApiClientOptions {
  /** Origin of the site, such as `https://amour.example`; empty in a browser, which asks its own origin. */
  baseUrl?: string
  /** Replaces the platform's fetch, to forward cookies on a server for instance. */
  fetch?: typeof globalThis.fetch
}

/** A client of its own, to hand to each operation: `getSale({ client })`. Answers are `{ data }` or `{ error: Problem }`. */
export function createApiClient({ baseUrl = '', fetch }: ApiClientOptions = {}): Client {
  return createClient(createConfig({ baseUrl, ...(fetch && { fetch }) }))
}
