import { amourSaleAbi, localChain, permitTypedData } from '@amour/chain'
import type { Hex, TransactionSerialized } from 'viem'
import {
  encodeFunctionData,
  encodeFunctionResult,
  getAddress,
  getTypesForEIP712Domain,
  hexToBigInt,
  parseEther,
  parseTransaction,
  recoverMessageAddress,
  recoverTransactionAddress,
  recoverTypedDataAddress,
  stringToHex,
  toHex,
  verifyMessage,
  zeroAddress,
} from 'viem'
import { createSiweMessage } from 'viem/siwe'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApprovalAnswer, ApprovalView } from './approval/approval-view.ts'
import { createProviderEvents } from './provider-events.ts'
import { createSandboxProvider } from './sandbox-provider.ts'
import { STARTING_BALANCE } from './fund-accounts.ts'
import { walletTexts } from './texts.ts'
import { openVault } from './vault.ts'

const SALE = getAddress('0x00000000000000000000000000000000000ca1e5')
const USDC = getAddress('0x0000000000000000000000000000000000000dc1')

/** What the sale answers to `config()`: it takes ETH and USDC. */
const config = encodeFunctionResult({
  abi: amourSaleAbi,
  functionName: 'config',
  result: {
    token: SALE,
    treasury: SALE,
    authority: SALE,
    voucherSigner: SALE,
    usdc: USDC,
    eurc: zeroAddress,
    ethUsd: SALE,
    eurUsd: zeroAddress,
    saleStart: 1,
    saleEnd: 2,
    coolingOffEnd: 3,
    withdrawalWindow: 4,
    softCapUsd: 5n,
  },
})

/** A node that knows just enough to let a transaction be made; it keeps what it was asked. */
function fakeNode() {
  const calls: { method: string; params: unknown }[] = []
  const answers: Record<string, unknown> = {
    anvil_setBalance: null,
    anvil_dealERC20: null,
    eth_call: config,
    eth_chainId: '0x7a69',
    eth_estimateGas: '0x186a0',
    eth_maxPriorityFeePerGas: '0x1',
    eth_getTransactionCount: '0x7',
    eth_getBlockByNumber: { number: '0x1', baseFeePerGas: '0x3b9aca00', timestamp: '0x1', transactions: [] },
    eth_sendRawTransaction: `0x${'ab'.repeat(32)}`,
    eth_blockNumber: '0x1',
  }
  const call = async (method: string, params: unknown = []) => {
    calls.push({ method, params })
    return answers[method]
  }
  return { calls, call }
}

function setUp(answer: ApprovalAnswer = {}) {
  const store = new Map<string, string>()
  const vault = openVault(
    { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) },
    localChain.id,
  )
  const node = fakeNode()
  const views: ApprovalView[] = []
  const answers: { next: ApprovalAnswer } = { next: answer }
  const events = createProviderEvents()
  const provider = createSandboxProvider({
    vault,
    rpc: node.call,
    rpcUrl: 'http://node.test',
    events,
    ask: async (view) => {
      views.push(view)
      return answers.next
    },
    homeChainId: localChain.id,
    sale: SALE,
    page: { origin: 'http://localhost:3000', host: 'localhost:3000' },
    locale: () => 'en',
  })
  const address = vault.account().address
  return { provider, vault, node, views, answers, address, events }
}

const connect = (wallet: ReturnType<typeof setUp>) =>
  wallet.provider.request({ method: 'eth_requestAccounts' })

describe('connecting', () => {
  it('shows no account before it is allowed to, and funds the accounts once', async () => {
    const wallet = setUp()
    expect(await wallet.provider.request({ method: 'eth_accounts' })).toEqual([])
    expect(await connect(wallet)).toEqual([wallet.address])
    expect(await wallet.provider.request({ method: 'eth_accounts' })).toEqual([wallet.address])
    await wallet.provider.request({ method: 'wallet_requestPermissions', params: [{ eth_accounts: {} }] })
    const gifts = wallet.node.calls.filter(({ method }) => method === 'anvil_setBalance')
    expect(gifts).toHaveLength(2)
    expect(hexToBigInt((gifts[0]?.params as [string, Hex])[1])).toBe(STARTING_BALANCE)
    const coins = wallet.node.calls.filter(({ method }) => method === 'anvil_dealERC20')
    expect(coins.map(({ params }) => params)).toEqual(
      wallet.vault.addresses().map((address) => [address, USDC.toLowerCase(), toHex(10_000_000_000n)]),
    )
  })

  it('answers 4001 when refused and stays closed', async () => {
    const wallet = setUp()
    wallet.answers.next = undefined
    await expect(connect(wallet)).rejects.toMatchObject({ code: 4001 })
    await expect(
      wallet.provider.request({ method: 'personal_sign', params: ['0x00', wallet.address] }),
    ).rejects.toMatchObject({ code: 4100 })
  })

  it('forgets the site when the permission is revoked, and says so', async () => {
    const wallet = setUp()
    const heard = vi.fn()
    wallet.provider.on('accountsChanged', heard)
    await connect(wallet)
    await wallet.provider.request({ method: 'wallet_revokePermissions', params: [{ eth_accounts: {} }] })
    expect(heard.mock.calls).toEqual([[[wallet.address]], [[]]])
  })

  it('can show another account and sit on another network', async () => {
    const wallet = setUp({ account: 1, network: 1 })
    const heard = vi.fn()
    wallet.provider.on('chainChanged', heard)
    expect(await connect(wallet)).toEqual([wallet.vault.addresses()[1]])
    expect(heard).toHaveBeenCalledWith('0x1')
    expect(await wallet.provider.request({ method: 'eth_chainId' })).toBe('0x1')
    await expect(wallet.provider.request({ method: 'eth_blockNumber' })).rejects.toMatchObject({ code: 4901 })
  })
})

describe('networks', () => {
  it('asks before it moves, and refuses chains it does not know', async () => {
    const wallet = setUp({ network: 1 })
    await connect(wallet)
    await wallet.provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: '0x7a69' }] })
    expect(wallet.views.at(-1)?.title).toBe(walletTexts.en.switchTitle)
    expect(await wallet.provider.request({ method: 'eth_chainId' })).toBe('0x7a69')
    const unknown = { method: 'wallet_switchEthereumChain', params: [{ chainId: '0x89' }] }
    await expect(wallet.provider.request(unknown)).rejects.toMatchObject({ code: 4902 })
  })
})

describe('signing', () => {
  it('signs a sign-in message that viem accepts, having shown site, nonce and expiry', async () => {
    const wallet = setUp()
    await connect(wallet)
    const message = createSiweMessage({
      address: wallet.address,
      chainId: localChain.id,
      domain: 'localhost:3000',
      nonce: 'abcdefgh12345678',
      uri: 'http://localhost:3000',
      version: '1',
      expirationTime: new Date('2026-12-01T00:00:00Z'),
    })
    const params = [stringToHex(message), wallet.address]
    const signature = (await wallet.provider.request({ method: 'personal_sign', params })) as Hex
    expect(await verifyMessage({ address: wallet.address, message, signature })).toBe(true)
    const shown = wallet.views.at(-1)?.rows.map(({ value }) => value)
    expect(shown).toEqual(expect.arrayContaining(['localhost:3000', wallet.address, 'abcdefgh12345678']))
    expect(wallet.views.at(-1)?.warnings).toEqual([])
  })

  it('warns when the message names another site', async () => {
    const wallet = setUp()
    await connect(wallet)
    const message = createSiweMessage({
      address: wallet.address,
      chainId: 1,
      domain: 'evil.example',
      nonce: 'abcdefgh12345678',
      uri: 'https://evil.example',
      version: '1',
    })
    await wallet.provider.request({ method: 'personal_sign', params: [stringToHex(message), wallet.address] })
    expect(wallet.views.at(-1)?.warnings).toEqual([walletTexts.en.wrongDomain])
  })

  it('signs any other text as it is', async () => {
    const wallet = setUp()
    await connect(wallet)
    const params = [stringToHex('hello'), wallet.address]
    const signature = (await wallet.provider.request({ method: 'personal_sign', params })) as Hex
    expect(await recoverMessageAddress({ message: 'hello', signature })).toBe(wallet.address)
  })

  it('signs EIP-712 data', async () => {
    const wallet = setUp()
    await connect(wallet)
    const data = {
      domain: { name: 'Test', chainId: localChain.id },
      types: { Letter: [{ name: 'words', type: 'string' }] },
      primaryType: 'Letter' as const,
      message: { words: 'amour' },
    }
    const params = [wallet.address, JSON.stringify(data)]
    const signature = (await wallet.provider.request({ method: 'eth_signTypedData_v4', params })) as Hex
    expect(await recoverTypedDataAddress({ ...data, signature })).toBe(wallet.address)
  })

  const permit = { spender: SALE, value: 250_000_000n, deadline: 2_000_000_000n }
  const toJson = (value: object) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part))

  async function signPermit(changes: Partial<typeof permit> = {}, token = USDC) {
    const wallet = setUp()
    await connect(wallet)
    const domain = { name: 'USD Coin', version: '2', chainId: localChain.id, token }
    const typed = permitTypedData(domain, { owner: wallet.address, nonce: 0n, ...permit, ...changes })
    // As viem's wallet client sends it.
    const types = { EIP712Domain: getTypesForEIP712Domain({ domain: typed.domain }), ...typed.types }
    const request = toJson({ ...typed, types })
    const params = [wallet.address, request]
    const signature = (await wallet.provider.request({ method: 'eth_signTypedData_v4', params })) as Hex
    expect(await recoverTypedDataAddress({ ...typed, signature })).toBe(wallet.address)
    return wallet.views.at(-1)
  }

  it('says of a permit how much, to whom and until when, and signs it', async () => {
    const view = await signPermit()
    expect(view).toMatchObject({ title: walletTexts.en.permitTitle, warnings: [] })
    const shown = view?.rows.map(({ value }) => value)
    expect(shown).toEqual(expect.arrayContaining(['250\u00a0USDC', walletTexts.en.known, SALE, USDC]))
    expect(shown?.join(' ')).toContain('2033')
  })

  it('warns of a permit that is not for the sale, not of its tokens, or without a limit', async () => {
    const { permitUnknownSpender, permitUnknownToken, permitUnlimited, permitWarnUnlimited } = walletTexts.en
    expect((await signPermit({ spender: USDC }))?.warnings).toEqual([permitUnknownSpender])
    expect((await signPermit({}, SALE))?.warnings).toEqual([permitUnknownToken])
    const unlimited = await signPermit({ value: 2n ** 256n - 1n, deadline: 2n ** 256n - 1n })
    expect(unlimited?.warnings).toEqual([permitWarnUnlimited])
    expect(unlimited?.rows[0]?.value).toBe(permitUnlimited)
  })

  it('refuses what is not EIP-712 data', async () => {
    const wallet = setUp()
    await connect(wallet)
    const request = { method: 'eth_signTypedData_v4', params: [wallet.address, '{'] }
    await expect(wallet.provider.request(request)).rejects.toMatchObject({ code: -32602 })
  })
})

describe('sending', () => {
  let wallet: ReturnType<typeof setUp>

  beforeEach(async () => {
    wallet = setUp()
    vi.stubGlobal('fetch', async (_: unknown, init: { body: string }) => {
      const { id, method, params } = JSON.parse(init.body) as { id: number; method: string; params: unknown }
      return Response.json({ jsonrpc: '2.0', id, result: await wallet.node.call(method, params) })
    })
    await connect(wallet)
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const data = encodeFunctionData({
    abi: amourSaleAbi,
    functionName: 'buyWithEth',
    args: [
      { round: 0n, maxTokens: 10n ** 23n, deadline: 2_000_000_000n, termsHash: `0x${'11'.repeat(32)}` },
      '0x1234',
      parseEther('4950.5'),
    ],
  })

  it('signs locally exactly what was shown', async () => {
    const transaction = { from: wallet.address, to: SALE, data, value: '0x16345785d8a0000' }
    await wallet.provider.request({ method: 'eth_sendTransaction', params: [transaction] })
    const shown = wallet.views.at(-1)?.rows.map(({ value }) => value)
    expect(shown).toEqual(
      expect.arrayContaining(['Buy AMR with ETH', '0.1\u00a0ETH', '4,950.5\u00a0AMR', walletTexts.en.known]),
    )
    const raw = wallet.node.calls.find(({ method }) => method === 'eth_sendRawTransaction')?.params as [
      TransactionSerialized,
    ]
    expect(await recoverTransactionAddress({ serializedTransaction: raw[0] })).toBe(wallet.address)
    expect(parseTransaction(raw[0])).toMatchObject({
      data,
      value: parseEther('0.1'),
      gas: 120_000n,
      nonce: 7,
      chainId: 31337,
    })
  })

  it('says what a purchase with a stablecoin takes, though no ether is sent', async () => {
    const voucher = {
      round: 1n,
      maxTokens: 1n,
      deadline: 2_000_000_000n,
      termsHash: `0x${'11'.repeat(32)}`,
    } as const
    const empty = { deadline: 0n, v: 27, r: `0x${'00'.repeat(32)}`, s: `0x${'00'.repeat(32)}` } as const
    const call = encodeFunctionData({
      abi: amourSaleAbi,
      functionName: 'buyWithPermit',
      args: [voucher, '0x1234', 1, 250_000_000n, parseEther('5000'), empty],
    })
    const transaction = { from: wallet.address, to: SALE, data: call }
    await wallet.provider.request({ method: 'eth_sendTransaction', params: [transaction] })
    const rows = wallet.views.at(-1)?.rows ?? []
    expect(rows.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Buy AMR with USDC', '2', '250\u00a0USDC', '5,000\u00a0AMR']),
    )
    expect(rows.filter(({ label }) => label === walletTexts.en.sent)).toHaveLength(1)
  })

  it('says when the recipient is not the sale', async () => {
    const to = '0x00000000000000000000000000000000000bad00'
    await wallet.provider.request({
      method: 'eth_sendTransaction',
      params: [{ from: wallet.address, to, value: '0x1' }],
    })
    expect(wallet.views.at(-1)?.warnings).toEqual([walletTexts.en.unknownRecipient])
  })

  it('sends nothing when refused', async () => {
    wallet.answers.next = undefined
    const request = { method: 'eth_sendTransaction', params: [{ from: wallet.address, to: SALE, data }] }
    await expect(wallet.provider.request(request)).rejects.toMatchObject({ code: 4001 })
    expect(wallet.node.calls.some(({ method }) => method === 'eth_sendRawTransaction')).toBe(false)
  })
})

it('knows no method beyond its own and a node’s reads', async () => {
  const wallet = setUp()
  await expect(wallet.provider.request({ method: 'eth_sign' })).rejects.toMatchObject({ code: 4200 })
  await expect(wallet.provider.request({ method: 'anvil_setBalance' })).rejects.toMatchObject({ code: 4200 })
})
