import type { IssuedVoucher } from '@amour/api-client/api'
import { amourSaleAbi, localChain, mockFiatTokenAbi } from '@amour/chain'
import { assetAt } from '@amour/domain'
import { devAccount, signTestVoucher, startTestSale, type TestSale } from '@amour/testkit'
import { type Config, connect, createConfig, mock } from '@wagmi/core'
import { type Address, http, parseEther, parseUnits } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OrderWithVoucher } from './order.ts'
import { readStanding } from './read-standing.ts'
import { type SaleCalls, saleCalls } from './sale-calls.ts'

const buyer = devAccount(1).address
const paid = parseUnits('250', 6)
let sale: TestSale
let config: Config
let calls: SaleCalls

/** A page whose wallet is the node itself: it signs for its own accounts. */
beforeAll(async () => {
  sale = await startTestSale()
  config = createConfig({
    chains: [{ ...localChain, rpcUrls: { default: { http: [sale.rpcUrl] } } }],
    connectors: [mock({ accounts: [buyer] })],
    transports: { [localChain.id]: http(sale.rpcUrl) },
  })
  await connect(config, { connector: config.connectors[0]! })
  calls = saleCalls(config, localChain.id, sale.deployment.sale)
  await mint(parseUnits('1000', 6))
})
afterAll(() => sale.stop())

async function mint(amount: bigint): Promise<void> {
  const hash = await sale.walletClient(devAccount(1)).writeContract({
    address: sale.deployment.usdc as Address,
    abi: mockFiatTokenAbi,
    functionName: 'mint',
    args: [buyer, amount],
  })
  await sale.publicClient.waitForTransactionReceipt({ hash })
}

async function order(changes: Partial<OrderWithVoucher> = {}): Promise<OrderWithVoucher> {
  const { timestamp } = await sale.publicClient.getBlock()
  const { voucher, signature } = await signTestVoucher(sale, { buyer, deadline: timestamp + 600n })
  const issued = {
    voucher: {
      round: String(voucher.round),
      maxTokens: String(voucher.maxTokens),
      deadline: String(voucher.deadline),
      termsHash: voucher.termsHash,
    },
    signature,
  } as IssuedVoucher
  const token = sale.deployment.usdc as Address
  return { buyer, asset: assetAt(1), token, paid, minTokens: parseEther('5000'), issued, ...changes }
}

async function standing() {
  const assets = [
    { ...assetAt(0), token: null, priceUsd: null },
    { ...assetAt(1), token: sale.deployment.usdc as Address, priceUsd: null },
  ]
  const { sale: address } = sale.deployment
  return readStanding(config, { chainId: localChain.id, sale: address, buyer, round: 0, assets })
}

async function receiptOf(hash: Promise<`0x${string}`>) {
  return sale.publicClient.waitForTransactionReceipt({ hash: await hash })
}

it('rehearses a purchase with a stablecoin before any permit is signed', async () => {
  expect(await calls.rehearse(await order())).toBeGreaterThan(100_000n)
})

it.each([
  ['AmourSale_BelowMinimum', { paid: 1_000_000n, minTokens: 1n }],
  ['AmourSale_TooFewTokens', { minTokens: parseEther('5001') }],
  ['AmourSale_VoucherExceeded', { paid: parseUnits('100000', 6) }],
])('hears %s in the rehearsal, as the contract would refuse', async (name, changes) => {
  await expect(calls.rehearse(await order(changes))).rejects.toThrow(name)
})

it('buys with a permit of the exact amount, and leaves no allowance behind', async () => {
  const wanted = await order()
  const consent = await calls.consent(wanted)
  expect(consent).toMatchObject({ v: expect.any(Number) })
  expect(await receiptOf(calls.buy(wanted, consent))).toMatchObject({ status: 'success' })
  const allowance = await sale.publicClient.readContract({
    address: sale.deployment.usdc as Address,
    abi: mockFiatTokenAbi,
    functionName: 'allowance',
    args: [buyer, sale.deployment.sale],
  })
  expect(allowance).toBe(0n)
})

it('asks for no permit where the sale may take the payment already', async () => {
  const approve = await sale.walletClient(devAccount(1)).writeContract({
    address: sale.deployment.usdc as Address,
    abi: mockFiatTokenAbi,
    functionName: 'approve',
    args: [sale.deployment.sale, paid],
  })
  await sale.publicClient.waitForTransactionReceipt({ hash: approve })
  const wanted = await order()
  const consent = await calls.consent(wanted)
  expect(consent).toBe('allowed-before')
  expect(await receiptOf(calls.buy(wanted, consent))).toMatchObject({ status: 'success' })
})

it('buys with ether without a consent, and counts what is held over all assets', async () => {
  const wanted = await order({ asset: assetAt(0), token: null, paid: parseEther('0.1') })
  expect(await calls.rehearse(wanted)).toBeGreaterThan(50_000n)
  const consent = await calls.consent(wanted)
  expect(consent).toBe('sent-along')
  expect(await receiptOf(calls.buy(wanted, consent))).toMatchObject({ status: 'success' })
  const { held, balances, ether } = await standing()
  expect(held).toBe(parseEther('15000'))
  expect(balances.get(1)).toBe(parseUnits('500', 6))
  expect(balances.get(0)).toBe(ether)
})

it('says why when a payment is not covered', async () => {
  const wanted = await order({ paid: parseUnits('501', 6) })
  const consent = await calls.consent(wanted)
  await expect(calls.buy(wanted, consent)).rejects.toThrow('AmourSale_PaymentFailed')
  const position = await sale.publicClient.readContract({
    address: sale.deployment.sale,
    abi: amourSaleAbi,
    functionName: 'positionOf',
    args: [buyer, 0n, 1],
  })
  expect(position.paid).toBe(2n * paid)
})
