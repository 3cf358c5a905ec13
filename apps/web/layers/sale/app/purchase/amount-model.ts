import {
  AMR_DECIMALS,
  ceilDiv,
  DomainError,
  ETH_DECIMALS,
  tokensForWei,
  usdForTokens,
  weiForTokens,
} from '@amour/domain'
import { readAmount } from './read-amount.ts'

export type AmountSide = 'eth' | 'amr'

/** What bounds an amount. All in base units. */
export interface AmountLimits {
  /** USD per ETH, 8 decimals. */
  ethUsd: bigint
  /** USD per whole AMR, 6 decimals. */
  price: bigint
  /** Smallest purchase, USD with 6 decimals. */
  minUsd: bigint
  /** AMR that this buyer may still buy: what the round and the voucher leave. */
  remaining: bigint
  /** Wei in the wallet; undefined while it is not known. */
  balance?: bigint | undefined
  /** Wei to keep for the network fee. */
  feeReserve: bigint
}

/** The two sides of a purchase. */
export interface Amounts {
  wei: bigint
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
  | { code: 'insufficient-funds'; missingWei: bigint; missingFee: bigint; most: Amounts | undefined }

export type AmountModel = { amounts: Amounts; fault?: undefined } | { amounts?: Amounts; fault: AmountFault }

/**
 * What a typed amount means and whether it can be bought, without floating point. The first fault is the one to show. Typed in AMR, the
 * payment is the least that buys it.
 */
export function amountModel(
  text: string,
  side: AmountSide,
  locale: string,
  limits: AmountLimits,
): AmountModel {
  if (limits.remaining < leastTokens(limits)) return { fault: { code: 'sold-out' } }
  if (text.trim() === '') return { fault: { code: 'empty' } }
  const read = readSide(text, side, locale)
  if (typeof read === 'string') return { fault: { code: read } }
  const amounts =
    side === 'eth'
      ? fromWei(read, limits)
      : { ...fromWei(weiForTokens(read, limits.ethUsd, limits.price), limits), tokens: read }
  const fault = faultOf(amounts, limits)
  return fault ? { amounts, fault } : { amounts }
}

/** The smallest purchase that the contract accepts. */
export function leastAmounts(limits: AmountLimits): Amounts {
  return fromWei(weiForTokens(leastTokens(limits), limits.ethUsd, limits.price), limits)
}

/** The largest purchase that the allocation leaves, whatever is in the wallet. */
export function mostAmounts(limits: AmountLimits): Amounts {
  const wei = (limits.remaining * limits.price * 100n) / limits.ethUsd
  return fromWei(wei, limits)
}

/** The largest purchase that both the allocation and the wallet allow; undefined when that is below the minimum. */
export function affordableAmounts(limits: AmountLimits): Amounts | undefined {
  const most = mostAmounts(limits)
  if (limits.balance === undefined) return most
  const spendable = limits.balance > limits.feeReserve ? limits.balance - limits.feeReserve : 0n
  const amounts = fromWei(spendable < most.wei ? spendable : most.wei, limits)
  return amounts.tokens >= leastTokens(limits) ? amounts : undefined
}

function readSide(text: string, side: AmountSide, locale: string): bigint | 'invalid' | 'too-precise' {
  try {
    return readAmount(text, side === 'eth' ? ETH_DECIMALS : AMR_DECIMALS, locale)
  } catch (error) {
    return error instanceof DomainError && error.code === 'amount.too-precise' ? 'too-precise' : 'invalid'
  }
}

function fromWei(wei: bigint, { ethUsd, price }: AmountLimits): Amounts {
  const tokens = tokensForWei(wei, ethUsd, price)
  return { wei, tokens, usd: usdForTokens(tokens, price) }
}

function leastTokens({ minUsd, price }: AmountLimits): bigint {
  return ceilDiv(minUsd * 10n ** 18n, price)
}

function faultOf(amounts: Amounts, limits: AmountLimits): AmountFault | undefined {
  if (amounts.tokens < leastTokens(limits)) return { code: 'below-minimum', least: leastAmounts(limits) }
  if (amounts.tokens > limits.remaining) return { code: 'above-remaining', most: mostAmounts(limits) }
  const { balance, feeReserve } = limits
  if (balance === undefined || amounts.wei + feeReserve <= balance) return undefined
  const missingWei = amounts.wei > balance ? amounts.wei - balance : 0n
  const left = balance > amounts.wei ? balance - amounts.wei : 0n
  return {
    code: 'insufficient-funds',
    missingWei,
    missingFee: feeReserve - left,
    most: affordableAmounts(limits),
  }
}
