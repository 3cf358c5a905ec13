import { callHash } from '@amour/chain'
import { bytes } from '@amour/db'
import { devAccount, startTestChain, type TestChain } from '@amour/testkit'
import { type Hex, numberToHex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ForgetfulNode, startForgetfulNode } from '../../../test/forgetful-node.ts'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'

let chain: TestChain
let node: ForgetfulNode
let api: TestApi
const sale = `0x${'a'.repeat(40)}` as const
const shop = `0x${'b'.repeat(40)}` as const
const refusing = `0x${'c'.repeat(40)}` as const
const buyer = devAccount(1)
const order = { to: shop, value: 5n, input: '0x1234' } as const
const gwei = 10n ** 9n

beforeAll(async () => {
  chain = await startTestChain()
  node = await startForgetfulNode(chain.rpcUrl)
  api = await openTestApi({ rpcUrl: node.rpcUrl, sale })
  // PUSH1 0 PUSH1 0 REVERT
  await chain.testClient.setCode({ address: refusing, bytecode: '0x60006000fd' })
})
afterAll(async () => {
  await api.close()
  await node.stop()
  await chain.stop()
})
afterEach(async () => {
  node.refuses = () => undefined
  await chain.testClient.setAutomine(true)
  await chain.testClient.mine({ blocks: 1 })
})

const get = async (path: string) => (await api.app.inject({ url: `/api/v1/transactions${path}` })).json()
const nextNonce = () => chain.publicClient.getTransactionCount({ address: buyer.address })
const at = (nonce: number | string, sender: string = buyer.address) =>
  get(`?sender=${sender}&nonce=${String(nonce)}`)
const told = (hash: Hex, nonce: number, call: Hex | '' = callHash(order)) =>
  get(`/${hash}?sender=${buyer.address}&nonce=${nonce}${call && `&call=${call}`}`)

interface Sent {
  to?: Hex
  value?: bigint
  input?: Hex
  nonce?: number
  fee?: bigint
  gas?: bigint
}
const send = ({ fee = 10n, gas = 100_000n, input = '0x', to = shop, value = 0n, ...sent }: Sent) =>
  chain.walletClient(buyer).sendTransaction({
    ...sent,
    to,
    value,
    data: input,
    gas,
    maxFeePerGas: fee * gwei,
    maxPriorityFeePerGas: gwei,
  })

async function sendMined(sent: Sent) {
  const hash = await send(sent)
  await chain.publicClient.waitForTransactionReceipt({ hash })
  return hash
}

/** Sends the order into a pool that waits, then another in its place, and mines. */
async function replaceBy(other: Sent) {
  await chain.testClient.setAutomine(false)
  const nonce = await nextNonce()
  const hash = await send({ ...order, nonce })
  expect(await told(hash, nonce)).toMatchObject({ status: 'pending', replacedBy: null })
  const newHash = await send({ ...other, nonce, fee: 50n })
  return { nonce, hash, newHash }
}

describe('by sender and nonce', () => {
  it('is unknown while nothing has the nonce', async () => {
    const nonce = (await nextNonce()) + 3
    expect(await at(nonce)).toEqual({ sender: buyer.address, nonce, status: 'unknown', transaction: null })
    expect(await at(Number.MAX_SAFE_INTEGER)).toMatchObject({ status: 'unknown' })
  })

  it('is pending in the pool, mined, confirmed', async () => {
    await chain.testClient.setAutomine(false)
    const nonce = await nextNonce()
    const hash = await send({ ...order, nonce })
    expect(await at(nonce)).toMatchObject({ status: 'pending', transaction: { hash, block: null } })
    await chain.testClient.mine({ blocks: 1 })
    const { blockNumber } = await chain.publicClient.getTransactionReceipt({ hash })
    expect(await at(nonce, buyer.address.toLowerCase())).toMatchObject({
      sender: buyer.address,
      nonce,
      status: 'mined',
      transaction: { hash, block: { number: String(blockNumber) }, confirmations: 1 },
    })
    await chain.testClient.mine({ blocks: 2 })
    expect(await at(nonce)).toMatchObject({ status: 'confirmed', transaction: { hash, confirmations: 3 } })
  })

  it('is reverted when the contract refused', async () => {
    const nonce = await nextNonce()
    const hash = await sendMined({ to: refusing, nonce })
    expect(await at(nonce)).toMatchObject({ status: 'reverted', transaction: { hash, status: 'reverted' } })
  })

  it('is used otherwise when no transaction of the account used it', async () => {
    await chain.testClient.setNonce({ address: shop, nonce: 4 })
    expect(await at(2, shop)).toMatchObject({ status: 'used-otherwise', transaction: null })
  })
})

describe('a hash that the node no longer knows', () => {
  it('was sped up: the same call with a higher fee, first waiting, then mined', async () => {
    const { hash, newHash, nonce } = await replaceBy(order)
    expect(await told(hash, nonce)).toMatchObject({
      hash,
      status: 'replaced',
      replacedBy: { hash: newHash, status: 'pending', kind: 'sped-up' },
    })
    await chain.testClient.mine({ blocks: 1 })
    const replacedBy = { hash: newHash, status: 'mined', kind: 'sped-up' }
    expect(await told(hash, nonce)).toMatchObject({ status: 'replaced', block: null, replacedBy })
    expect(await told(hash, nonce, '')).toMatchObject({ replacedBy: { ...replacedBy, kind: 'unknown' } })
    expect(await told(newHash, nonce)).toMatchObject({ status: 'mined', replacedBy: null })
    expect(await get(`/${hash}`)).toMatchObject({ status: 'unknown', replacedBy: null })
  })

  it.each([
    ['cancelled', 'nothing to oneself', { to: buyer.address }],
    ['other', 'another value', { ...order, value: 6n }],
    ['other', 'other calldata', { ...order, input: '0x12' }],
    ['other', 'another target', { ...order, to: sale }],
  ] as const)('is replaced, %s, by %s', async (kind, _, other) => {
    const { hash, newHash, nonce } = await replaceBy(other)
    await chain.testClient.mine({ blocks: 1 })
    expect(await told(hash, nonce)).toMatchObject({
      status: 'replaced',
      replacedBy: { hash: newHash, status: 'mined', kind },
    })
  })

  it('was dropped: nothing has the nonce', async () => {
    await chain.testClient.setAutomine(false)
    const nonce = await nextNonce()
    const hash = await send({ ...order, nonce })
    await chain.testClient.dropTransaction({ hash })
    expect(await told(hash, nonce)).toMatchObject({ hash, status: 'dropped', replacedBy: null, block: null })
    expect(await at(nonce)).toMatchObject({ status: 'unknown' })
  })
})

describe('a node that knows less', () => {
  const withoutIndex = ({ method }: { method: string }) =>
    method === 'eth_getTransactionBySenderAndNonce'
      ? { code: -32_601, message: 'the method does not exist' }
      : undefined

  it('is asked for the block, however long ago', async () => {
    const nonces: number[] = []
    const hashes: Hex[] = []
    for (const blocks of [70, 40, 20, 1]) {
      nonces.push(await nextNonce())
      hashes.push(await sendMined(order))
      await chain.testClient.mine({ blocks })
    }
    node.refuses = withoutIndex
    node.asked.splice(0)
    for (const [index, nonce] of nonces.entries()) {
      expect(await at(nonce)).toMatchObject({ transaction: { hash: hashes[index] } })
    }
    const counts = node.asked.filter((method) => method === 'eth_getTransactionCount')
    expect(counts.length / nonces.length).toBeLessThan(14)
  })

  it('is asked for the pending block', async () => {
    await chain.testClient.setAutomine(false)
    node.refuses = withoutIndex
    const nonce = await nextNonce()
    const hash = await send({ ...order, nonce })
    expect(await at(nonce)).toMatchObject({ status: 'pending', transaction: { hash } })
    node.refuses = (call) =>
      withoutIndex(call) ??
      (call.method === 'eth_getTransactionByHash' ? { code: -32_000, message: 'busy' } : undefined)
    expect(await at(nonce)).toMatchObject({ status: 503, code: 'chain.unavailable', retryable: true })
  })

  it('says that it has forgotten, and still knows that a nonce is used', async () => {
    const nonce = await nextNonce()
    await sendMined(order)
    await chain.testClient.mine({ blocks: 200 })
    const oldest = (await chain.publicClient.getBlockNumber()) - 128n
    node.refuses = (call) =>
      withoutIndex(call) ??
      (call.method === 'eth_getTransactionCount' && BigInt(blockOf(call.params)) < oldest
        ? { code: -32_000, message: 'missing trie node' }
        : undefined)
    expect(await at(nonce)).toMatchObject({ status: 503, code: 'chain.history-missing', retryable: true })
    expect(await told(`0x${'1'.repeat(64)}`, nonce)).toMatchObject({ status: 'replaced', replacedBy: null })
    const recent = await nextNonce()
    const hash = await sendMined(order)
    expect(await at(recent)).toMatchObject({ status: 'mined', transaction: { hash } })
  })

  const blockOf = ([, block]: unknown[]) =>
    typeof block === 'string' && block.startsWith('0x') ? block : numberToHex(2n ** 60n)
})

it('remembers what is final, a revert too', async () => {
  const nonce = await nextNonce()
  await sendMined(order)
  await sendMined({ to: refusing })
  await setFinalized(await chain.publicClient.getBlockNumber())
  expect(await at(nonce)).toMatchObject({ status: 'final' })
  expect(await at(nonce + 1)).toMatchObject({ status: 'reverted' })
  node.asked.splice(0)
  expect(await at(nonce)).toMatchObject({ status: 'final' })
  expect(await at(nonce + 1)).toMatchObject({ status: 'reverted' })
  expect(node.asked).not.toContain('eth_getTransactionCount')
})

async function setFinalized(finalized: bigint) {
  const values = {
    head_number: finalized,
    head_hash: Buffer.alloc(32),
    head_mined_at: new Date(),
    finalized_number: finalized,
    updated_at: new Date(),
  }
  await api.database
    .insertInto('sync_state')
    .values({ chain_id: 31_337n, sale: bytes(sale), ...values })
    .execute()
}

it.each([
  ['?nonce=1', '/querystring/sender'],
  [`?sender=${buyer.address}`, '/querystring/nonce'],
  ['?sender=0x12&nonce=1', '/querystring/sender'],
  [`?sender=${buyer.address.replace('C7', 'c7')}&nonce=1`, '/querystring/sender'],
  ...['', '-1', '1.5', '1e3', '0x1', '01', ' 1', '9007199254740992', '9'.repeat(400)].map((nonce) => [
    `?sender=${buyer.address}&nonce=${nonce}`,
    '/querystring/nonce',
  ]),
  [`?sender=${buyer.address}&nonce=1&nonce=2`, '/querystring/nonce'],
  [`/0x${'1'.repeat(64)}?nonce=1`, '/querystring/sender'],
  [`/0x${'1'.repeat(64)}?sender=${buyer.address}`, '/querystring/nonce'],
  [`/0x${'1'.repeat(64)}?call=0x${'1'.repeat(64)}`, '/querystring/sender'],
  [`/0x${'1'.repeat(64)}?sender=${buyer.address}&nonce=1&call=0x12`, '/querystring/call'],
])('refuses %s', async (path, fault) => {
  const answer = await api.app.inject({ url: `/api/v1/transactions${path}` })
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ path: fault }] })
})

it('says when no node answers', async () => {
  const alone = await openTestApi()
  const answer = await alone.app.inject({
    url: `/api/v1/transactions?sender=${buyer.address}&nonce=1`,
  })
  expect(answer.json()).toMatchObject({ status: 503, code: 'chain.unavailable', retryable: true })
  await alone.close()
})
