import { type Cache, createMemoryCache } from '@amour/cache'
import { type Database, signInWallet } from '@amour/db'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { createSessions } from './sessions.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

/** A server that forgets nothing and can be out of reach: of one process, as a network fault would have it. */
function unreliable(server: Cache): { cache: Cache; reachable: boolean } {
  const state = {
    reachable: true,
    cache: {
      get: async (key: string) => (state.reachable ? server.get(key) : undefined),
      set: async (...args: Parameters<Cache['set']>) => {
        if (state.reachable) await server.set(...args)
      },
      delete: async (key: string) => {
        if (state.reachable) await server.delete(key)
      },
    },
  }
  return state
}

const sessionsOn = (database: Database, cache: Cache) =>
  createSessions({ database, cache, chainId: 31337, days: 1 })

async function open(sessions: ReturnType<typeof createSessions>): Promise<string> {
  const { address } = privateKeyToAccount(generatePrivateKey())
  const { token } = await api.database.transaction().execute(async (transaction) => {
    const wallet = await signInWallet(transaction, { address, chainId: 31337, kind: 'eoa' })
    if (!wallet) throw new Error('A new wallet is refused')
    return sessions.open(transaction, wallet)
  })
  return token
}

it('works without a cache, and a sign-out made meanwhile holds everywhere when it is answered', async () => {
  const server = createMemoryCache()
  const here = unreliable(server)
  const there = unreliable(server)
  const [a, b] = [sessionsOn(api.database, here.cache), sessionsOn(api.database, there.cache)]

  const token = await open(a)
  here.reachable = false
  expect(await a.find(token)).toBeDefined()
  // The other process has it in the cache, which the sign-out cannot reach.
  expect(await b.find(token)).toBeDefined()
  await a.end(token)
  expect(await b.find(token)).toBeUndefined()
  here.reachable = true
  expect(await a.find(token)).toBeUndefined()
}, 20_000)

it('spares PostgreSQL for a few seconds, and answers a sign-out at once', async () => {
  const sessions = sessionsOn(api.database, createMemoryCache())
  const token = await open(sessions)
  const first = await sessions.find(token)
  expect(await sessions.find(token)).toEqual(first)
  const begun = performance.now()
  await sessions.end(token)
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(await sessions.find(token)).toBeUndefined()
})
