import assert from 'node:assert/strict'
import { type Address, type Hash, zeroAddress } from 'viem'
import { amourSaleAbi, ethUsdFeedAbi, mockFiatTokenAbi } from '@amour/chain'
import type { RoundParameters } from '../../deploy/parameters.ts'
import { draw } from './draw.ts'
import { type LocalSale, accounts } from './local-sale.ts'
import { costOf, tokensFor } from './model.ts'
import { signVoucher } from './sign-voucher.ts'

type Account = (typeof accounts)['buyer']

/** An asset that the sale takes; no token is ETH. */
export interface Asset {
  readonly number: number
  readonly decimals: number
  readonly token?: Address
  /** The mock that its price comes from; none for USDC. */
  readonly aggregator?: Address
}

export interface Bought {
  readonly buyer: Address
  readonly round: bigint
  readonly asset: number
  readonly paid: bigint
  /** AMR base units that the model gives for it. */
  readonly tokens: bigint
  readonly of: RoundParameters
}

const ETH_RANGE = [10n ** 16n, 10n ** 19n] as const
const FIAT_RANGE = [25n * 10n ** 6n, 25_000n * 10n ** 6n] as const

/** The assets of a sale, by number: those that it was deployed with. */
export async function assetsOf({ client, deployment }: LocalSale): Promise<Asset[]> {
  const contract = { address: deployment.sale, abi: amourSaleAbi } as const
  const config = await client.readContract({ ...contract, functionName: 'config' })
  const aggregatorOf = (feed: Address) =>
    client.readContract({ address: feed, abi: ethUsdFeedAbi, functionName: 'aggregator' })
  const assets: Asset[] = [{ number: 0, decimals: 18, aggregator: await aggregatorOf(config.ethUsd) }]
  if (config.usdc !== zeroAddress) assets.push({ number: 1, decimals: 6, token: config.usdc })
  if (config.eurc !== zeroAddress) {
    assets.push({
      number: 2,
      decimals: 6,
      token: config.eurc,
      aggregator: await aggregatorOf(config.eurUsd),
    })
  }
  return assets
}

/** Waits: the clock may move only once each transaction is in a block, or it would be mined at the later time. */
export async function mined({ client }: LocalSale, hash: Hash): Promise<void> {
  assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success')
}

/** USD per whole unit of the asset, 8 decimals, as the sale reads it now. */
export async function priceOf({ client, deployment }: LocalSale, asset: number): Promise<bigint> {
  const contract = { address: deployment.sale, abi: amourSaleAbi } as const
  const [price] = await client.readContract({ ...contract, functionName: 'priceOf', args: [asset] })
  return price
}

/** Two buyers buy in each of the first rounds with each asset, amounts that differ and are the same in every run. */
export async function buyDrawn(sale: LocalSale, assets: readonly Asset[], rounds: number): Promise<Bought[]> {
  const bought: Bought[] = []
  for (const buyer of [accounts.buyer, accounts.other]) {
    for (const { number: asset, token, decimals } of assets) {
      if (token) await endow(sale, buyer, token)
      const price = await priceOf(sale, asset)
      for (const [index, of] of sale.parameters.rounds.slice(0, rounds).entries()) {
        const paid = draw('paid', bought.length, ...(token ? FIAT_RANGE : ETH_RANGE))
        const tokens = tokensFor(paid, { decimals, price }, of.price)
        const one = { buyer: buyer.address, round: BigInt(index), asset, paid, tokens, of }
        await buy(sale, buyer, one)
        bought.push(one)
      }
    }
  }
  return bought
}

/** A buyer sends more than is left of a round, with each asset in a round of its own, from `first` on. */
export async function buyRests(sale: LocalSale, assets: readonly Asset[], first: number): Promise<Bought[]> {
  const bought: Bought[] = []
  for (const { number: asset, decimals } of assets) {
    const index = first + bought.length
    const of = sale.parameters.rounds[index]
    assert.ok(of)
    const price = await priceOf(sale, asset)
    const cost = costOf(of.cap, { decimals, price }, of.price)
    const one = { buyer: accounts.buyer.address, round: BigInt(index), asset, tokens: of.cap, of }
    await buy(sale, accounts.buyer, { ...one, paid: cost + draw('above', index, 1n, cost) })
    bought.push({ ...one, paid: cost })
  }
  return bought
}

async function endow(sale: LocalSale, buyer: Account, address: Address) {
  const wallet = sale.walletOf(buyer)
  const coin = { address, abi: mockFiatTokenAbi } as const
  const amount = 10n ** 15n
  await mined(
    sale,
    await wallet.writeContract({ ...coin, functionName: 'mint', args: [buyer.address, amount] }),
  )
  const args = [sale.deployment.sale, amount] as const
  await mined(sale, await wallet.writeContract({ ...coin, functionName: 'approve', args }))
}

async function buy(sale: LocalSale, buyer: Account, { round, asset, paid }: Bought) {
  const { voucher, signature } = await signVoucher(sale, buyer, { round, maxTokens: 2n ** 95n })
  const wallet = sale.walletOf(buyer)
  const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
  const hash =
    asset === 0
      ? await wallet.writeContract({
          ...contract,
          functionName: 'buyWithEth',
          args: [voucher, signature, 0n],
          value: paid,
        })
      : await wallet.writeContract({
          ...contract,
          functionName: 'buyWithToken',
          args: [voucher, signature, asset, paid, 0n],
        })
  await mined(sale, hash)
}
