import { createMemoryRateLimiter } from '@amour/cache'
import { createLogger } from '@amour/logger'
import { Registry } from 'prom-client'
import { buildApp } from './app.ts'
import type { Services } from './services.ts'

/** The OpenAPI document. No server is needed: routes are described, never called. */
export async function openapiDocument(): Promise<object> {
  const app = await buildApp({
    services: neverCalled,
    rateLimiter: createMemoryRateLimiter(),
    registry: new Registry(),
    logger: createLogger({ service: 'api', level: 'silent' }),
    publicOrigin: 'http://localhost',
    trustedProxyHops: 0,
    webSecret: '',
    adminWallets: [],
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}

const refuse = () => Promise.reject(new Error('This application only describes itself'))

const neverCalled: Services = {
  auth: { createRequest: refuse, verify: refuse, require: refuse, end: refuse },
  eligibility: { declarationOf: refuse, declare: refuse, requireEligible: refuse },
  leads: {
    choices: { topics: [], purposes: [] },
    signUp: refuse,
    confirm: refuse,
    resend: refuse,
    read: refuse,
    change: refuse,
    leave: refuse,
    renewLink: refuse,
    erase: refuse,
    export: refuse,
  },
  terms: { hash: '', version: '', fr: '', en: '' },
  offer: { read: refuse, requireOpen: refuse, isMarketingSuspended: refuse },
  vouchers: { issue: refuse },
  sale: { read: refuse },
  progress: { read: refuse },
  token: { name: '', symbol: '', decimals: 0, supply: '0', shares: [] },
  transparency: { read: refuse },
  purchases: { list: refuse },
  positions: { list: refuse },
  receipts: { make: refuse },
  audience: { add: refuse, report: refuse },
  contributors: { open: refuse },
  transactions: { read: refuse, readAtNonce: refuse },
  streams: { open: refuse, size: () => 0, endAll: () => undefined },
  status: { check: refuse },
}
