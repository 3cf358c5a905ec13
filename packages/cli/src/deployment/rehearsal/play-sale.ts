import { amourSaleAbi, decodeSaleError, explainSaleError } from '@amour/chain'
import type { DeploymentParameters, DeploymentRecord, RoundParameters } from '@amour/contracts'
import { AMR_DECIMALS, ceilDiv } from '@amour/domain'
import { BaseError, type Hash, erc20Abi } from 'viem'
import { type Buyer, type Order, type PaymentAsset, type PaymentWay, createBuyer } from './buyer.ts'
import { type CopiedChain, warpTo } from './copied-chain.ts'
import { setStage } from './set-stage.ts'

/** One thing that somebody did on the copy. */
export interface Deed {
  readonly title: string
  readonly gas: bigint
}

/** A sale's whole life, played on a copy. */
export interface PlayedSale {
  readonly deeds: readonly Deed[]
  /** What did not go as it must, in a sentence; the play ended there. */
  readonly fault?: string
}

interface Play {
  readonly copy: CopiedChain
  readonly record: DeploymentRecord
  readonly parameters: DeploymentParameters
  readonly assets: readonly PaymentAsset[]
  readonly deeds: Deed[]
}

/** Something that went otherwise than it must, though nothing was refused. */
class PlayFault extends Error {
  override readonly name = 'PlayFault'
}

const TOKEN_UNIT = 10n ** BigInt(AMR_DECIMALS)
const SUCCEEDED = 3

/**
 * Plays a sale from its opening to the last claim on a copy of its chain: purchases with every asset in every way, withdrawals, the
 * rounds bought up to the soft cap, the success, the proceeds in the treasury to the base unit, and every token claimed.
 * The copy is used up by it. Throws viem's errors when the copy does not answer.
 */
export async function playSale(
  copy: CopiedChain,
  record: DeploymentRecord,
  parameters: DeploymentParameters,
): Promise<PlayedSale> {
  const play: Play = { copy, record, parameters, assets: assetsOf(record), deeds: [] }
  try {
    await setStage(copy, record)
    const keeper = await createBuyer(copy, record)
    const kept = [...(await buyInEveryWay(play, keeper)), ...(await buyToSoftCap(play, keeper))]
    await finalize(play, keeper)
    await releaseProceeds(play, keeper)
    await claim(play, keeper, kept)
    return { deeds: play.deeds }
  } catch (error) {
    if (!(error instanceof PlayFault)) throw error
    return { deeds: play.deeds, fault: error.message }
  }
}

function assetsOf({ usdc, eurc }: DeploymentRecord): PaymentAsset[] {
  return [
    { index: 0, symbol: 'ETH' },
    ...(usdc ? [{ index: 1, symbol: 'USDC', token: usdc } as const] : []),
    ...(eurc ? [{ index: 2, symbol: 'EURC', token: eurc } as const] : []),
  ]
}

/** Two buyers in the first round that is still to come or open: one withdraws what the other keeps. */
async function buyInEveryWay(play: Play, keeper: Buyer): Promise<Order[]> {
  const { copy, record, assets } = play
  const round = (await roundsToCome(play))[0]
  if (round === undefined) throw new PlayFault('Every round is over: nothing could be bought.')
  await warpTo(copy, roundAt(play, round).start)
  const changer = await createBuyer(copy, record)
  for (const asset of assets) {
    const order = { round, asset, paid: await paymentOf(play, asset, smallPurchase(play, round)) }
    await does(play, `Buy in round ${round + 1} with ${asset.symbol}`, () => changer.buy(order))
    await does(play, `Withdraw the ${asset.symbol}`, () => changer.withdraw(order))
  }
  const kept: Order[] = []
  for (const order of await ordersInEveryWay(play, round)) {
    if ((await restOf(play, round)) === 0n) break
    await does(play, `Buy with ${wordsOf(order)}, to keep`, () => keeper.buy(order))
    kept.push(order)
  }
  return kept
}

async function ordersInEveryWay(play: Play, round: number): Promise<Order[]> {
  const ways: readonly PaymentWay[] = ['allowance', 'permit', 'authorization']
  const orders = play.assets.map(async (asset): Promise<Order[]> => {
    const order = { round, asset, paid: await paymentOf(play, asset, smallPurchase(play, round)) }
    return asset.token ? ways.map((way) => ({ ...order, way })) : [order]
  })
  return (await Promise.all(orders)).flat()
}

/** Round after round, what is left of each, until the sale can succeed. */
async function buyToSoftCap(play: Play, keeper: Buyer): Promise<Order[]> {
  const { copy, parameters } = play
  const asset = play.assets.find(({ token }) => token) ?? play.assets[0]
  if (!asset) return []
  const kept: Order[] = []
  for (const round of await roundsToCome(play)) {
    if ((await raised(play)) >= parameters.softCapUsd) break
    const rest = await restOf(play, round)
    if (rest === 0n) continue
    const { price, start, mode } = roundAt(play, round)
    await warpTo(copy, start)
    const worth = ceilDiv(rest * price, TOKEN_UNIT)
    // More than the rest costs, and what is above it comes back: but a commit round would take that, too.
    const usd = mode === 'commit' ? worth : worth + ceilDiv(worth, 100n)
    const order = { round, asset, paid: await paymentOf(play, asset, usd) }
    await does(play, `Buy all that is left of round ${round + 1} with ${asset.symbol}`, () =>
      keeper.buy(order),
    )
    kept.push(order)
  }
  return kept
}

async function finalize(play: Play, anybody: Buyer): Promise<void> {
  const { copy, parameters } = play
  await warpTo(copy, parameters.times.coolingOffEnd)
  await does(play, 'Finalise the sale', () => anybody.finalize())
  const state = await copy.readContract({ ...saleOf(play), functionName: 'state' })
  if (state !== SUCCEEDED) throw new PlayFault('Every round was bought up, and the sale failed.')
}

async function releaseProceeds(play: Play, anybody: Buyer): Promise<void> {
  const { copy } = play
  for (const asset of play.assets) {
    const args = [asset.index] as const
    const escrow = await copy.readContract({ ...saleOf(play), functionName: 'escrowOf', args })
    if (escrow === 0n) continue
    const before = await treasuryHolds(play, asset)
    await does(play, `Release the ${asset.symbol} to the treasury`, () => anybody.release(asset))
    const left = await copy.readContract({ ...saleOf(play), functionName: 'escrowOf', args })
    const got = (await treasuryHolds(play, asset)) - before
    if (got !== escrow - left || got === 0n) {
      throw new PlayFault(`The treasury got ${got} of ${escrow - left} base units of ${asset.symbol}.`)
    }
  }
}

/** When all is vested. One position each: several purchases may have gone into it. */
async function claim(play: Play, holder: Buyer, kept: readonly Order[]): Promise<void> {
  const { copy, record, parameters } = play
  const vested = Math.max(...parameters.rounds.map(({ duration }) => duration))
  await warpTo(copy, parameters.times.coolingOffEnd + vested)
  const positions = new Map(kept.map((order) => [`${order.round} ${order.asset.index}`, order]))
  let owed = 0n
  for (const order of positions.values()) {
    const args = [holder.address, BigInt(order.round), order.asset.index] as const
    const [tokens] = await copy.readContract({ ...saleOf(play), functionName: 'shareOf', args })
    owed += tokens
    const title = `Claim what was bought in round ${order.round + 1} with ${order.asset.symbol}`
    await does(play, title, () => holder.claim(order))
  }
  const args = [holder.address] as const
  const balance = { address: record.token, abi: erc20Abi, functionName: 'balanceOf', args } as const
  const got = await copy.readContract(balance)
  if (got !== owed) throw new PlayFault(`A buyer of ${owed} base units of AMR could claim ${got}.`)
}

/** Waits until it is mined, and writes down what it cost. Throws a PlayFault when it is refused. */
async function does({ copy, deeds }: Play, title: string, send: () => Promise<Hash>): Promise<void> {
  const hash = await send().catch((error: unknown) => {
    throw new PlayFault(`${title}: ${reasonOf(error)}`)
  })
  const { status, gasUsed } = await copy.waitForTransactionReceipt({ hash })
  if (status !== 'success') throw new PlayFault(`${title}: it was reverted.`)
  deeds.push({ title, gas: gasUsed })
}

function reasonOf(error: unknown): string {
  const refusal = decodeSaleError(error)
  if (refusal) return `${refusal.name} (${explainSaleError(refusal, 'en')})`
  return error instanceof BaseError ? error.shortMessage : String(error)
}

const saleOf = ({ record }: Play) => ({ address: record.sale, abi: amourSaleAbi }) as const

const wordsOf = ({ asset, way }: Order) => (way ? `${asset.symbol} by ${way}` : asset.symbol)

/** In the order in which they begin; those that are over by the copy's clock are left out. */
async function roundsToCome({ copy, parameters }: Play): Promise<number[]> {
  const { timestamp } = await copy.getBlock()
  return parameters.rounds
    .map(({ start, end }, index) => ({ index, start, end }))
    .filter(({ end }) => BigInt(end) > timestamp + 60n)
    .sort((one, other) => one.start - other.start)
    .map(({ index }) => index)
}

function roundAt({ parameters }: Play, index: number): RoundParameters {
  return parameters.rounds[index] as RoundParameters
}

/** AMR base units that can still be sold below the cap. */
async function restOf(play: Play, index: number): Promise<bigint> {
  const args = [BigInt(index)] as const
  const { cap, sold } = await play.copy.readContract({ ...saleOf(play), functionName: 'roundOf', args })
  return cap > sold ? cap - sold : 0n
}

async function raised(play: Play): Promise<bigint> {
  const [, usd] = await play.copy.readContract({ ...saleOf(play), functionName: 'totals' })
  return usd
}

/** A hundredth above the minimum, USD with 6 decimals: prices are rounded down. */
function smallPurchase(play: Play, round: number): bigint {
  const { minUsd } = roundAt(play, round)
  return minUsd + ceilDiv(minUsd, 100n)
}

/** Base units of `asset` worth `usd` (6 decimals) at the sale's own price, rounded up. */
async function paymentOf(play: Play, { index, token }: PaymentAsset, usd: bigint): Promise<bigint> {
  const args = [index] as const
  const [price, decimals] = await play.copy.readContract({ ...saleOf(play), functionName: 'priceOf', args })
  const unit = token ? 10n ** 6n : 10n ** 18n
  return ceilDiv(usd * unit * 10n ** BigInt(decimals), price * 10n ** 6n)
}

async function treasuryHolds({ copy, record }: Play, { token }: PaymentAsset): Promise<bigint> {
  if (!token) return copy.getBalance({ address: record.treasury })
  const args = [record.treasury] as const
  return copy.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args })
}
