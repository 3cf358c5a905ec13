import { amourSaleAbi, ethUsdFeedAbi, mockAggregatorAbi, mockFiatTokenAbi } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { assets } from '@amour/domain'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { getAddress, type Hex, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { deployTestSale } from '../test/deploy-test-sale.ts'
import { openTestApi, type TestApi } from '../test/open-test-api.ts'
import { recordLedger } from '../test/record-ledger.ts'
import { fromOurPages, signIn } from '../test/sign-in.ts'
import type { IssuedVoucher } from './modules/vouchers/schemas.ts'

let chain: TestChain
let sale: DeploymentRecord
let api: TestApi
let cookie: { cookie: string }
const buyer = devAccount(4)

beforeAll(async () => {
  chain = await startTestChain()
  sale = await deployTestSale(chain)
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale })
  cookie = await signIn(api.app, buyer)
})
afterAll(async () => {
  await api.close()
  await chain.stop()
})

const get = (path: string) => api.app.inject({ url: `/api/v1${path}`, headers: cookie })
const send = (method: 'POST' | 'PUT', path: string, payload: object) =>
  api.app.inject({ method, url: `/api/v1${path}`, headers: { ...cookie, ...fromOurPages }, payload })

async function declare(changes: object = {}) {
  const { hash } = (await get('/terms')).json()
  const declaration = {
    country: 'FR',
    status: 'individual',
    notUsPerson: true,
    acceptTerms: true,
    termsHash: hash,
  }
  return send('PUT', '/me/declaration', { ...declaration, ...changes })
}

function voucherOf({ voucher }: IssuedVoucher) {
  return {
    round: BigInt(voucher.round),
    maxTokens: BigInt(voucher.maxTokens),
    deadline: BigInt(voucher.deadline),
    termsHash: voucher.termsHash as Hex,
  }
}

function buy(issued: IssuedVoucher, value: bigint, gas?: bigint) {
  return chain.walletClient(buyer).writeContract({
    address: sale.sale,
    abi: amourSaleAbi,
    functionName: 'buyWithEth',
    args: [voucherOf(issued), issued.signature as Hex, 0n],
    value,
    ...(gas && { gas }),
  })
}

it('says that the sale cannot be read before the ledger has begun', async () => {
  expect((await get('/sale')).json()).toMatchObject({
    status: 503,
    code: 'sale.unavailable',
    retryable: true,
  })
  expect((await get('/me/purchases')).json()).toMatchObject({ code: 'sale.unavailable' })
})

it('asks for a declaration, refuses what is none and judges a good one', async () => {
  await recordLedger(api.database, chain, sale)
  expect((await send('POST', '/vouchers', { round: 0 })).json()).toMatchObject({
    code: 'eligibility.required',
  })

  expect((await declare({ country: 'ZZ' })).json()).toMatchObject({
    status: 400,
    errors: [{ path: '/country' }],
  })
  expect((await declare({ termsHash: `0x${'0'.repeat(64)}` })).json()).toMatchObject({
    status: 409,
    code: 'eligibility.terms-outdated',
  })
  expect((await declare()).json()).toMatchObject({ eligible: true, reason: { code: 'eligible' } })
})

it('gives one person one voucher a round, however often and from however many windows they ask', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('POST', '/vouchers', { round: 0 })))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect((await send('POST', '/vouchers', { round: 0 })).body).toBe(answers[0]?.body)
  const { count } = await api.database
    .selectFrom('vouchers')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(1n)
})

it('issues no voucher for a round that is unknown or not open', async () => {
  expect((await send('POST', '/vouchers', { round: 7 })).json()).toMatchObject({ code: 'sale.round-unknown' })
  expect((await send('POST', '/vouchers', { round: 1 })).json()).toMatchObject({
    code: 'sale.round-not-open',
  })
  expect((await send('POST', '/vouchers', { round: 'one' })).json()).toMatchObject({
    code: 'request.invalid',
    errors: [{ path: '/round' }],
  })
})

it('issues a voucher that the contract takes, and shows the purchase', async () => {
  const issued = (await send('POST', '/vouchers', { round: 0 })).json<IssuedVoucher>()
  expect(issued).toMatchObject({ buyer: buyer.address, epoch: expect.stringMatching(/^\d+$/) })
  const hash = await buy(issued, parseEther('1'))
  const receipt = await chain.publicClient.waitForTransactionReceipt({ hash })
  expect(receipt.status).toBe('success')
  expect((await get(`/transactions/${hash}`)).json()).toMatchObject({ status: 'mined', confirmations: 1 })

  await recordLedger(api.database, chain, sale, [receipt])
  const page = (await get('/me/purchases')).json()
  expect(page).toMatchObject({ nextCursor: null, head: { number: String(receipt.blockNumber) } })
  expect(page.items).toMatchObject([
    {
      round: 0,
      asset: assets[0],
      tokens: String(50_000n * 10n ** 18n),
      paid: String(parseEther('1')),
      usd: '2500000000',
      status: 'mined',
      withdrawn: false,
      transactionHash: hash,
      termsHash: issued.voucher.termsHash,
    },
  ])

  await chain.testClient.mine({ blocks: 2 })
  await recordLedger(api.database, chain, sale)
  expect((await get(`/transactions/${hash}`)).json()).toMatchObject({ status: 'confirmed', confirmations: 3 })
  expect((await get('/me/purchases')).json().items[0]).toMatchObject({ status: 'confirmed' })
})

it('shows the same figures as the contract, with the block they were read at', async () => {
  const overview = (await get('/sale')).json()
  const [tokensSold, usd] = await chain.publicClient.readContract({
    address: sale.sale,
    abi: amourSaleAbi,
    functionName: 'totals',
  })
  const { number, hash } = await chain.publicClient.getBlock()
  expect(overview).toMatchObject({
    state: 'open',
    currentRound: 0,
    contracts: { sale: getAddress(sale.sale), token: getAddress(sale.token), treasury: sale.treasury },
    sold: { value: String(tokensSold), unit: 'AMR', decimals: 18, block: { number: String(number), hash } },
    raised: { value: String(usd), unit: 'USD', decimals: 6, source: 'ledger' },
    assets: [
      { ...assets[0], token: null, priceUsd: { value: '250000000000', call: 'AmourSale.priceOf(0)' } },
      { ...assets[1], token: sale.usdc, priceUsd: { value: '100000000', decimals: 8, unit: 'USD' } },
      { ...assets[2], token: sale.eurc, priceUsd: { value: '108000000', source: 'chain' } },
    ],
    softCapUsd: { value: '250000000000', call: 'AmourSale.config().softCapUsd' },
    buyers: { value: '1', unit: 'count' },
    rounds: [
      { state: 'open', mode: 'fixed', name: { fr: 'Premières lettres' }, committed: null },
      { state: 'scheduled', mode: 'commit', committed: { value: '0', call: 'AmourSale.roundOf(1).sold' } },
    ],
  })
})

it('shows a purchase with USDC in its own unit', async () => {
  const paid = 250_000_000n
  const issued = (await send('POST', '/vouchers', { round: 0 })).json<IssuedVoucher>()
  const wallet = chain.walletClient(buyer)
  const coin = { address: sale.usdc ?? zeroAddress, abi: mockFiatTokenAbi } as const
  await wallet.writeContract({ ...coin, functionName: 'mint', args: [buyer.address, paid] })
  await wallet.writeContract({ ...coin, functionName: 'approve', args: [sale.sale, paid] })
  const hash = await wallet.writeContract({
    address: sale.sale,
    abi: amourSaleAbi,
    functionName: 'buyWithToken',
    args: [voucherOf(issued), issued.signature as Hex, 1, paid, 1n],
  })
  const receipt = await chain.publicClient.waitForTransactionReceipt({ hash })
  await recordLedger(api.database, chain, sale, [receipt])
  expect((await get('/me/purchases?limit=1')).json().items).toMatchObject([
    { asset: assets[1], paid: '250000000', usd: '250000000', tokens: String(5_000n * 10n ** 18n) },
  ])
})

it('shows no price for an asset whose feed refuses, and those of the others', async () => {
  const address = await chain.publicClient.readContract({
    address: sale.eurUsd ?? zeroAddress,
    abi: ethUsdFeedAbi,
    functionName: 'aggregator',
  })
  const setUpdatedAt = (time: bigint) =>
    chain
      .walletClient(0)
      .writeContract({ address, abi: mockAggregatorAbi, functionName: 'setUpdatedAt', args: [time] })
  await setUpdatedAt(1n)
  await vi.waitFor(async () => {
    const { assets: shown } = (await get('/sale')).json()
    expect(shown).toMatchObject([{ priceUsd: {} }, { priceUsd: {} }, { symbol: 'EURC', priceUsd: null }])
  }, 5_000)
  await setUpdatedAt(0n)
})

it('says why a transaction was reverted', async () => {
  const issued = (await send('POST', '/vouchers', { round: 0 })).json<IssuedVoucher>()
  const forged = { ...issued, voucher: { ...issued.voucher, maxTokens: String(2n ** 90n) } }
  const hash = await buy(forged, parseEther('1'), 500_000n)
  await chain.publicClient.waitForTransactionReceipt({ hash })
  expect((await get(`/transactions/${hash}`)).json()).toMatchObject({
    status: 'reverted',
    reason: { error: 'AmourSale_VoucherInvalid', args: [] },
  })
})

it('tells a pending transaction from an unknown one', async () => {
  await chain.testClient.setAutomine(false)
  const hash = await chain.walletClient(5).sendTransaction({ to: buyer.address, value: 1n })
  expect((await get(`/transactions/${hash}`)).json()).toMatchObject({ status: 'pending', block: null })
  await chain.testClient.setAutomine(true)
  await chain.testClient.mine({ blocks: 1 })
  expect((await get(`/transactions/0x${'1'.repeat(64)}`)).json()).toMatchObject({ status: 'unknown' })
  expect((await get('/transactions/0x12')).statusCode).toBe(400)
})

it('pages through purchases and refuses a cursor that it never gave', async () => {
  for (let index = 0; index < 2; index += 1) {
    const issued = (await send('POST', '/vouchers', { round: 0 })).json<IssuedVoucher>()
    const hash = await buy(issued, parseEther('0.1'))
    const receipt = await chain.publicClient.waitForTransactionReceipt({ hash })
    await recordLedger(api.database, chain, sale, [receipt])
  }
  const first = (await get('/me/purchases?limit=2')).json()
  expect(first.items).toHaveLength(2)
  const second = (await get(`/me/purchases?limit=2&cursor=${first.nextCursor}`)).json()
  expect(second.items).toHaveLength(2)
  expect(second.nextCursor).toBeNull()
  expect((await get('/me/purchases?cursor=bm9uc2Vuc2U')).json()).toMatchObject({
    status: 400,
    code: 'ledger.cursor-invalid',
  })
  expect((await get('/me/purchases?limit=1000')).json()).toMatchObject({ code: 'request.invalid' })
})

it('issues no voucher when the terms have changed or the sale is decided', async () => {
  await api.database
    .updateTable('declarations')
    .set({ terms_hash: Buffer.alloc(32) })
    .execute()
  expect((await send('POST', '/vouchers', { round: 0 })).json()).toMatchObject({
    status: 409,
    code: 'eligibility.terms-outdated',
  })
  await declare()
  await chain.passTime(181 * 86_400)
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  expect((await send('POST', '/vouchers', { round: 0 })).json()).toMatchObject({
    status: 409,
    code: 'sale.not-open',
  })
})

it('is ready once the ledger follows, and says so', async () => {
  const answer = await api.app.inject({ url: '/api/v1/status' })
  expect(answer.json()).toMatchObject({ ready: true, database: true, cache: 'embedded' })
})
