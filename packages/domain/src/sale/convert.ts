import { ceilDiv } from '../money/div.ts'

/** The feed has 8 decimals and prices have 6; ETH and AMR both have 18 and cancel out. */
const FEED_TO_USD = 100n

/**
 * Tokens that a payment in ETH buys, rounded down: the buyer's loss is under one base unit of AMR.
 * The same formula as `AmourSale.quote`.
 *
 * @param wei paid.
 * @param ethUsd the feed's answer, USD per ETH with 8 decimals.
 * @param price USD per whole AMR with 6 decimals.
 * @returns AMR base units.
 */
export function tokensForWei(wei: bigint, ethUsd: bigint, price: bigint): bigint {
  return (wei * ethUsd) / (price * FEED_TO_USD)
}

/**
 * The least payment that buys `tokens`, rounded up: the inverse of `tokensForWei`.
 *
 * @returns wei.
 */
export function weiForTokens(tokens: bigint, ethUsd: bigint, price: bigint): bigint {
  return ceilDiv(tokens * price * FEED_TO_USD, ethUsd)
}

/**
 * Value of tokens at a round's price, rounded down.
 *
 * @returns USD with 6 decimals.
 */
export function usdForTokens(tokens: bigint, price: bigint): bigint {
  return (tokens * price) / 10n ** 18n
}
