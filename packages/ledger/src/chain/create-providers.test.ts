import { DomainError } from '@amour/domain'
import type { PublicClient } from 'viem'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RpcServer, startRpcServer } from '../../test/start-rpc-server.ts'
import { createProviders, type Providers } from './create-providers.ts'

let time: number
let preferred: RpcServer
let second: RpcServer
let providers: Providers
let failed: string[]
beforeEach(async () => {
  time = 1_000_000
  failed = []
  preferred = await startRpcServer({ block: 1 })
  second = await startRpcServer({ block: 2 })
  providers = open(preferred, second)
})
afterEach(() => Promise.all([preferred.close(), second.close()]))

const open = (...servers: RpcServer[]) =>
  createProviders({
    urls: servers.map(({ url }) => url),
    chainId: 31337,
    onFailure: (_error, name) => void failed.push(name),
    now: () => time,
  })

/** Which of the two answered. */
const blockNumber = (client: PublicClient) => client.getBlockNumber()

it('asks the preferred one, and the next when it fails', async () => {
  expect(await providers.ask(blockNumber)).toBe(1n)
  preferred.setDown(true)
  expect(await providers.ask(blockNumber)).toBe(2n)
  expect(failed).toEqual([preferred.name])
})

it('leaves a provider alone for longer after each failure, and returns to it once it answers', async () => {
  preferred.setDown(true)
  await providers.ask(blockNumber)
  const asked = preferred.requests()
  time += 1_900
  await providers.ask(blockNumber)
  expect(preferred.requests()).toBe(asked)
  time += 100
  await providers.ask(blockNumber)
  expect(preferred.requests()).toBe(asked + 1)
  time += 3_900
  await providers.ask(blockNumber)
  expect(preferred.requests()).toBe(asked + 1)
  preferred.setDown(false)
  time += 100
  expect(await providers.ask(blockNumber)).toBe(1n)
})

it('asks those that pause when all do', async () => {
  preferred.setDown(true)
  second.setDown(true)
  await expect(providers.ask(blockNumber)).rejects.toMatchObject({ code: 'chain.unavailable' })
  second.setDown(false)
  expect(await providers.ask(blockNumber)).toBe(2n)
})

it('prefers a healthy provider to one that fails often, until that is forgiven', async () => {
  preferred.setDown(true)
  for (let turn = 0; turn < 4; turn += 1) {
    await providers.ask(blockNumber)
    time += 2_000 * 2 ** turn
  }
  preferred.setDown(false)
  expect(await providers.ask(blockNumber)).toBe(2n)
  const [first, other] = providers.health()
  expect(first).toMatchObject({ provider: preferred.name })
  expect(first?.score).toBeLessThan(0.5)
  expect(other?.score).toBeGreaterThan(0.9)
  time += 120_000
  expect(await providers.ask(blockNumber)).toBe(1n)
})

it('turns to another one when what was said is doubted', async () => {
  expect(await providers.ask(blockNumber)).toBe(1n)
  providers.doubt(new DomainError('chain.inconsistent'))
  expect(failed).toEqual([preferred.name])
  expect(await providers.ask(blockNumber)).toBe(2n)
})

it('has a second provider answer too, when there is one that does', async () => {
  const both = () =>
    providers.ask(async (client, second) => [await blockNumber(client), await second(blockNumber)])
  expect(await both()).toEqual([1n, 2n])
  second.setDown(true)
  expect(await both()).toEqual([1n, undefined])
  expect(failed).toEqual([second.name])
  expect(await open(preferred).ask((_client, second) => second(blockNumber))).toBeUndefined()
})

it('refuses a provider of another chain', async () => {
  const foreign = await startRpcServer({ chainId: 1 })
  await expect(open(foreign, second).ask(blockNumber)).rejects.toMatchObject({ code: 'chain.wrong-network' })
  await foreign.close()
})
