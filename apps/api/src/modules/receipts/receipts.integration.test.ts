import type { DeploymentRecord } from '@amour/contracts'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deployTestSale } from '../../../test/deploy-test-sale.ts'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { type SeededLedger, seedEntry, seedHead, seedRound, seedSums } from '../../../test/seed-ledger.ts'
import { signIn } from '../../../test/sign-in.ts'

let chain: TestChain
let sale: DeploymentRecord
let api: TestApi
let ledger: SeededLedger
let id: string
const [buyer, other] = [devAccount(4), devAccount(5)]
const at = new Date('2027-01-15T09:12:47Z')
const position = { buyer: buyer.address, round: 0, asset: 0, at }

beforeAll(async () => {
  chain = await startTestChain()
  sale = await deployTestSale(chain)
  api = await openTestApi({ rpcUrl: chain.rpcUrl, sale: sale.sale })
  ledger = { database: api.database, chainId: sale.chainId, sale: sale.sale }
  await seedRound(ledger, { round: 0 })
  const amounts = { tokens: 50_000n * 10n ** 18n, paid: 10n ** 18n, usd: 2_500_000_000n }
  id = await seedEntry(ledger, 'purchase', { ...position, ...amounts, block: 7n })
  await seedSums(ledger)
})
afterAll(async () => {
  await api.close()
  await chain.stop()
})

const ask = async (path: string, account = buyer) =>
  api.app.inject({ url: `/api/v1/me/purchases/${path}`, headers: await signIn(api.app, account) })

it('waits for the ledger', async () => {
  expect((await ask(`${id}/receipt`)).json()).toMatchObject({ code: 'sale.unavailable' })
  await seedHead(ledger, 8n, at)
})

it('gives the buyer a document, in French unless told otherwise', async () => {
  const [french, again, english] = [
    await ask(`${id}/receipt`),
    await ask(`${id}/receipt?lang=fr`),
    await ask(`${id}/receipt?lang=en`),
  ]
  expect(french.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="recu-${id}.pdf"`,
    'cache-control': 'no-store',
  })
  expect(french.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(again.rawPayload.equals(french.rawPayload)).toBe(true)
  expect(english.headers['content-disposition']).toContain(`receipt-${id}.pdf`)
  expect(english.rawPayload.equals(french.rawPayload)).toBe(false)
})

it('changes with what happens to the purchase', async () => {
  const before = await ask(`${id}/receipt`)
  const withdrawal = { ...position, tokens: 0n, paid: 0n, block: 8n }
  await seedEntry(ledger, 'withdrawal', withdrawal)
  await seedSums(ledger)
  const after = await ask(`${id}/receipt`)
  expect(after.statusCode).toBe(200)
  expect(after.rawPayload.equals(before.rawPayload)).toBe(false)
})

it('knows nobody else’s purchases, nor unknown ones', async () => {
  expect((await api.app.inject({ url: `/api/v1/me/purchases/${id}/receipt` })).statusCode).toBe(401)
  expect((await ask(`${id}/receipt`, other)).json()).toMatchObject({
    status: 404,
    code: 'ledger.purchase-unknown',
  })
  expect((await ask(`${uuid()}/receipt`)).json()).toMatchObject({ code: 'ledger.purchase-unknown' })
  expect((await ask('7/receipt')).json()).toMatchObject({ code: 'request.invalid' })
  expect((await ask(`${id}/receipt?lang=de`)).json()).toMatchObject({ code: 'request.invalid' })
})
