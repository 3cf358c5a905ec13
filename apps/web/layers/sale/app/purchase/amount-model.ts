import type { Asset, AssetRate } from '@amour/domain'
import {
  AMR_DECIMALS,
  DomainError,
  paymentForTokens,
  paymentForUsd,
  tokensForPayment,
  usdForPayment,
} from '@amour/domain'
import { readAmount } from './read-amount.ts'

/** What is typed: what to pay, or what to receive. */
export type AmountSide = 'payment' | 'tokens'

/** What bounds an amount. All in base units. */
export interface AmountLimits {
  /** The asset that is paid with. */
  asset: Asset
  /** USD per whole unit of it, 8 decimals. */
  assetPrice: bigint
  /** USD per whole AMR, 6 decimals. */
  price: bigint
  /** Smallest purchase, USD with 6 decimals. */
  minUsd: bigint
  /** AMR that this buyer may still buy: what the round and the voucher leave. */
  remaining: bigint
  /** Whether that is all that is left of the round. The contract then sells it below the minimum, too, for its price rounded up. */
  wholeRest?: boolean
  /** What is in the wallet: of the asset, and wei for the network fee; undefined while it is not known. */
  wallet?: { balance: bigint; ether: bigint } | undefined
  /** Wei to keep for the network fee. */
  feeReserve: bigint
}

/** The two sides of a purchase, and its value. */
export interface Amounts {
  /** Base units of the asset. */
  paid: bigint
  /** AMR base units. */
  tokens: bigint
  /** 6 decimals. */
  usd: bigint
}

export type AmountFault =
  | { code: 'empty' | 'invalid' | 'too-precise' }
  | { code: 'below-minimum'; least: Amounts }
  | { code: 'above-remaining'; most: Amounts }
  | { code: 'sold-out' }
  | {
      code: 'insufficient-funds'
      /** Base units of the asset, and wei. */
      missing: bigint
      missingFee: bigint
      most: Amounts | undefined
    }

export type AmountModel = { amounts: Amounts; fault?: undefined } | { amounts?: Amounts; fault: AmountFault }

/**
 * What a typed amount means and whether it can be bought, without floating point and by the contract's own rounding. The first fault is
 * the one to show. Typed in AMR, the payment is the least that buys it.
 */
export function amountModel(
  text: string,
  side: AmountSide,
  locale: string,
  limits: AmountLimits,
): AmountModel {
  if (isSoldOut(limits)) return { fault: { code: 'sold-out' } }
  if (text.trim() === '') return { fault: { code: 'empty' } }
  const read = readSide(text, side === 'payment' ? limits.asset.decimals : AMR_DECIMALS, locale)
  if (typeof read === 'string') return { fault: { code: read } }
  const amounts = side === 'payment' ? amountsFor(read, limits) : amountsOf(read, limits)
  const fault = boundFault(amounts, limits) ?? fundsFault(amounts, limits)
  return fault ? { amounts, fault } : { amounts }
}

/** The least payment that buys `tokens`. */
export function amountsOf(tokens: bigint, limits: AmountLimits): Amounts {
  return amountsFor(paymentForTokens(tokens, rateOf(limits), limits.price), limits)
}

/** The smallest purchase that the contract accepts: the round's minimum, or its rest where that costs less. */
export function leastAmounts(limits: AmountLimits): Amounts {
  const least = amountsFor(paymentForUsd(limits.minUsd, rateOf(limits)), limits)
  if (!limits.wholeRest) return least
  const rest = mostAmounts(limits)
  return rest.paid < least.paid ? rest : least
}

/**
 * The largest purchase that the allocation leaves, whatever is in the wallet: the whole rest of the round for its price rounded up, or
 * so much of a voucher that one base unit more would buy too much.
 */
export function mostAmounts(limits: AmountLimits): Amounts {
  if (limits.wholeRest) return amountsOf(limits.remaining, limits)
  return amountsFor(paymentForTokens(limits.remaining + 1n, rateOf(limits), limits.price) - 1n, limits)
}

/** The largest purchase that both the allocation and the wallet allow; undefined when that is below the minimum. */
export function affordableAmounts(limits: AmountLimits): Amounts | undefined {
  const most = mostAmounts(limits)
  if (!limits.wallet) return most
  const spendable = spendableOf(limits.wallet, limits)
  const amounts = amountsFor(spendable < most.paid ? spendable : most.paid, limits)
  return amounts.paid >= leastAmounts(limits).paid ? amounts : undefined
}

function readSide(text: string, decimals: number, locale: string): bigint | 'invalid' | 'too-precise' {
  try {
    return readAmount(text, decimals, locale)
  } catch (error) {
    return error instanceof DomainError && error.code === 'amount.too-precise' ? 'too-precise' : 'invalid'
  }
}

function rateOf({ asset, assetPrice }: AmountLimits): AssetRate {
  return { decimals: asset.decimals, price: assetPrice }
}

function amountsFor(paid: bigint, limits: AmountLimits): Amounts {
  const rate = rateOf(limits)
  const bought = tokensForPayment(paid, rate, limits.price)
  const tokens = limits.wholeRest && bought > limits.remaining ? limits.remaining : bought
  return { paid, tokens, usd: usdForPayment(paid, rate) }
}

function boundFault(amounts: Amounts, limits: AmountLimits): AmountFault | undefined {
  const [least, most] = [leastAmounts(limits), mostAmounts(limits)]
  if (amounts.paid > most.paid) return { code: 'above-remaining', most }
  if (amounts.paid < least.paid) return { code: 'below-minimum', least }
  return undefined
}

/** A rest that is worth less than a base unit of a dollar counts as none, as in the contract. */
function isSoldOut(limits: AmountLimits): boolean {
  if (limits.wholeRest) return limits.remaining * limits.price < 10n ** BigInt(AMR_DECIMALS)
  return limits.remaining < leastAmounts(limits).tokens
}

function fundsFault({ paid }: Amounts, limits: AmountLimits): AmountFault | undefined {
  if (!limits.wallet) return undefined
  const { balance, ether } = limits.wallet
  const missing = atLeastZero(paid - balance)
  const etherLeft = isEther(limits.asset) ? atLeastZero(ether - paid) : ether
  const missingFee = atLeastZero(limits.feeReserve - etherLeft)
  if (missing === 0n && missingFee === 0n) return undefined
  return { code: 'insufficient-funds', missing, missingFee, most: affordableAmounts(limits) }
}

/** The network fee is paid in ether: out of the same balance, or nothing can be sent at all. */
function spendableOf(
  wallet: { balance: bigint; ether: bigint },
  { asset, feeReserve }: AmountLimits,
): bigint {
  if (isEther(asset)) return atLeastZero(wallet.balance - feeReserve)
  return wallet.ether >= feeReserve ? wallet.balance : 0n
}

const isEther = ({ symbol }: Asset) => symbol === 'ETH'
const atLeastZero = (value: bigint) => (value > 0n ? value : 0n)
