import { ceilDiv } from '../money/div.ts'
import { AMR_DECIMALS, FEED_DECIMALS, USD_DECIMALS } from '../money/units.ts'

/** What one asset is worth. */
export interface AssetRate {
  /** Decimals of the asset. */
  decimals: number
  /** USD per whole unit of the asset, 8 decimals. */
  price: bigint
}

const TOKEN_UNIT = 10n ** BigInt(AMR_DECIMALS)

/**
 * Value of a payment, rounded down. The same formula as the contract's, which compares it with a round's minimum.
 *
 * @param paid base units of the asset.
 * @returns USD with 6 decimals.
 */
export function usdForPayment(paid: bigint, rate: AssetRate): bigint {
  return (paid * rate.price) / scaleOf(rate)
}

/**
 * The least payment that is worth `usd`, rounded up: the inverse of `usdForPayment`.
 *
 * @returns base units of the asset.
 */
export function paymentForUsd(usd: bigint, rate: AssetRate): bigint {
  return ceilDiv(usd * scaleOf(rate), rate.price)
}

/**
 * Tokens that a payment buys, rounded down from the exact product: the buyer's loss is under one base unit of AMR.
 * The same formula as `AmourSale.quote`.
 *
 * @param paid base units of the asset.
 * @param price USD per whole AMR with 6 decimals.
 * @returns AMR base units.
 */
export function tokensForPayment(paid: bigint, rate: AssetRate, price: bigint): bigint {
  return (paid * rate.price * TOKEN_UNIT) / (scaleOf(rate) * price)
}

/**
 * The least payment that buys `tokens`, rounded up: the inverse of `tokensForPayment`.
 *
 * @returns base units of the asset.
 */
export function paymentForTokens(tokens: bigint, rate: AssetRate, price: bigint): bigint {
  return ceilDiv(tokens * price * scaleOf(rate), rate.price * TOKEN_UNIT)
}

/**
 * Value of tokens at a round's price, rounded down.
 *
 * @returns USD with 6 decimals.
 */
export function usdForTokens(tokens: bigint, price: bigint): bigint {
  return (tokens * price) / TOKEN_UNIT
}

/**
 * Value at a round's price of the tokens that a round gives out, rounded up: what they count for the soft cap. The same formula as
 * `AmourSale.totals`.
 *
 * @returns USD with 6 decimals.
 */
export function usdCountedForTokens(tokens: bigint, price: bigint): bigint {
  return ceilDiv(tokens * price, TOKEN_UNIT)
}

/** Base units times a feed's price, over this, are USD with 6 decimals. */
function scaleOf({ decimals }: AssetRate): bigint {
  return 10n ** BigInt(decimals + FEED_DECIMALS - USD_DECIMALS)
}
