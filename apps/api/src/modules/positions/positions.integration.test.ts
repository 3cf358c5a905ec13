import { amourSaleAbi } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { assets } from '@amour/domain'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { type Hex, parseEther, parseEventLogs } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployTestSale } from '../../../test/deploy-test-sale.ts'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import {
  type SeededLedger,
  seedEntry,
  seedHead,
  seedOutcome,
  seedRound,
  seedSums,
} from '../../../test/seed-ledger.ts'
import { fromOurPages, signIn } from '../../../test/sign-in.ts'
import type { IssuedVoucher } from '../vouchers/schemas.ts'
import type { Position } from './schemas.ts'

const AMR = 10n ** 18n
/** So odd that each share is rounded. */
const PAID = parseEther('1.000000000000000123')

let chain: TestChain
let sale: DeploymentRecord
let api: TestApi
let ledger: SeededLedger
let cookie: { cookie: string }
let coolingOffEnd: bigint
const buyer = devAccount(4)
const mine = { buyer: buyer.address, asset: 0 }

beforeAll(async () => {
  chain = await startTestChain()
  sale = await deployTestSale(chain, { softCapUsd: 1_000_000_000n })
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale })
  ledger = { database: api.database, chainId: sale.chainId, sale: sale.sale }
  cookie = await signIn(api.app, buyer)
  const { coolingOffEnd: end } = await chain.publicClient.readContract({
    ...contract(),
    functionName: 'config',
  })
  coolingOffEnd = BigInt(end)
})
afterAll(async () => {
  await api.close()
  await chain.stop()
})

const contract = () => ({ address: sale.sale, abi: amourSaleAbi }) as const
const get = async (path: string) => (await api.app.inject({ url: `/api/v1${path}`, headers: cookie })).json()
const positions = async () => (await get('/me/positions')).items as Position[]
const instant = (seconds: bigint) => new Date(Number(seconds) * 1_000).toISOString()

const claimable = (blockNumber?: bigint) =>
  chain.publicClient.readContract({
    ...contract(),
    functionName: 'claimableOf',
    args: [buyer.address, 0n, 0],
    ...(blockNumber && { blockNumber }),
  })

it('needs a session and a ledger', async () => {
  expect((await api.app.inject({ url: '/api/v1/me/positions' })).json()).toMatchObject({
    code: 'auth.required',
  })
  expect(await get('/me/positions')).toMatchObject({ code: 'sale.unavailable' })
})

it('estimates a commit round by the share as it stands, and says so', async () => {
  await seedHead(ledger, 10n, new Date())
  await seedRound(ledger, { round: 0 })
  await seedRound(ledger, { round: 1, mode: 'commit', cap: 1_000n * AMR, price: 60_000n })
  const at = new Date('2027-01-01T00:00:00Z')
  const committed = { ...mine, round: 1, block: 3n, at, tokens: 600n * AMR, paid: 3n }
  await seedEntry(ledger, 'purchase', committed)
  await seedEntry(ledger, 'purchase', { ...committed, block: 4n, at: new Date('2027-01-02T00:00:00Z') })
  await seedEntry(ledger, 'purchase', { ...committed, buyer: devAccount(5).address, tokens: 800n * AMR })
  await seedSums(ledger)
  const [position] = await positions()
  expect(position).toMatchObject({
    round: 1,
    asset: assets[0],
    tokens: String(1_200n * AMR),
    paid: '6',
    purchases: 2,
    claimed: '0',
    returned: '0',
    firstBoughtAt: '2027-01-01T00:00:00.000Z',
    lastBoughtAt: '2027-01-02T00:00:00.000Z',
  })
  // 2,000 committed for 1,000.
  expect(position?.claimSchedule.map(({ tokens }) => BigInt(tokens) / AMR)).toEqual([60n, 105n, 600n])
  expect(position?.claimSchedule.every(({ estimated }) => estimated)).toBe(true)
  const { items } = await get('/me/purchases')
  expect(items[0].claimSchedule.at(-1)).toMatchObject({ tokens: String(300n * AMR), estimated: true })
})

it('knows to the unit what the contract gives at each milestone, and a second before', async () => {
  const receipt = await buy(PAID)
  const [bought] = parseEventLogs({ abi: amourSaleAbi, eventName: 'Purchased', logs: receipt.logs })
  const tokens = bought?.args.tokens ?? 0n
  const { timestamp } = await chain.publicClient.getBlock({ blockNumber: receipt.blockNumber })
  const purchase = { ...mine, round: 0, tokens, paid: PAID, at: new Date(Number(timestamp) * 1_000) }
  await seedEntry(ledger, 'purchase', { ...purchase, block: receipt.blockNumber })
  await seedSums(ledger)
  const [position] = await positions()
  expect(position?.claimSchedule).toMatchObject([
    { at: instant(coolingOffEnd) },
    {},
    { tokens: String(tokens) },
  ])

  await mineAt(coolingOffEnd)
  await chain.publicClient.waitForTransactionReceipt({
    hash: await chain.walletClient(buyer).writeContract({ ...contract(), functionName: 'finalize' }),
  })
  for (const { at, tokens: vested, estimated } of position?.claimSchedule.slice(1) ?? []) {
    expect(estimated).toBe(false)
    await mineAt(BigInt(Date.parse(at)) / 1_000n - 1n)
    expect(await claimable()).toBeLessThan(BigInt(vested))
    await mineAt(BigInt(Date.parse(at)) / 1_000n)
    expect(await claimable()).toBe(BigInt(vested))
  }
})

it('counts what was claimed and given back, and settles the share after success', async () => {
  const later = { ...mine, block: 90n, at: new Date() }
  await seedEntry(ledger, 'claim', { ...later, round: 0, tokens: 5n, paid: 0n })
  await seedEntry(ledger, 'claim', { ...later, round: 0, tokens: 6n, paid: 0n })
  await seedEntry(ledger, 'excess-return', { ...later, round: 1, tokens: 0n, paid: 2n })
  await seedOutcome(ledger, 'succeeded')
  const [first, second] = await positions()
  expect(first).toMatchObject({ claimed: '11', returned: '0' })
  expect(second).toMatchObject({ claimed: '0', returned: '2' })
  expect(second?.claimSchedule.some(({ estimated }) => estimated)).toBe(false)
})

it('has nothing to claim of a sale that failed, nor of what was given back', async () => {
  await api.database.updateTable('outcomes').set({ outcome: 'failed' }).execute()
  expect((await positions()).map(({ claimSchedule }) => claimSchedule)).toEqual([[], []])
  await api.database.deleteFrom('outcomes').execute()
  const whole = { tokens: 0n, paid: 0n, block: 91n, at: new Date() }
  await seedEntry(ledger, 'withdrawal', { ...mine, ...whole, round: 1 })
  await seedSums(ledger)
  expect((await positions()).map(({ round }) => round)).toEqual([0])
  const { items } = await get('/me/purchases')
  const schedules = items.map((item: Position & { withdrawn: boolean }) => [
    item.withdrawn,
    item.claimSchedule.length,
  ])
  expect(schedules).toEqual([
    [false, 3],
    [true, 0],
    [true, 0],
  ])
})

async function mineAt(time: bigint): Promise<void> {
  await chain.testClient.setNextBlockTimestamp({ timestamp: time })
  await chain.testClient.mine({ blocks: 1 })
}

async function buy(value: bigint) {
  const { hash: termsHash } = await get('/terms')
  const declaration = { country: 'FR', status: 'individual', notUsPerson: true, acceptTerms: true, termsHash }
  const headers = { ...cookie, ...fromOurPages }
  await api.app.inject({ method: 'PUT', url: '/api/v1/me/declaration', headers, payload: declaration })
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/v1/vouchers',
    headers,
    payload: { round: 0 },
  })
  const { voucher, signature } = answer.json<IssuedVoucher>()
  const signed = {
    round: BigInt(voucher.round),
    maxTokens: BigInt(voucher.maxTokens),
    deadline: BigInt(voucher.deadline),
    termsHash: voucher.termsHash as Hex,
  }
  const hash = await chain.walletClient(buyer).writeContract({
    ...contract(),
    functionName: 'buyWithEth',
    args: [signed, signature as Hex, 0n],
    value,
  })
  return chain.publicClient.waitForTransactionReceipt({ hash })
}
