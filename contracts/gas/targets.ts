/**
 * Gas of a receipt, the base of 21,000 included, that each action must not exceed (the table of the specification), and bytes
 * of runtime code. "First" is a buyer's first purchase, "repeat" one more by the same means; the round has sold before.
 */
export const gasTargets = {
  'buy-eth/first': 92_000,
  'buy-eth/repeat': 75_000,
  'buy-usdc/first': 109_000,
  'buy-usdc/repeat': 92_000,
  'buy-usdc-permit/first': 146_000,
  'buy-usdc-permit/repeat': 112_000,
  'buy-usdc-authorization/first': 141_000,
  'buy-usdc-authorization/repeat': 124_000,
  'withdraw-eth': 47_000,
  'withdraw-usdc': 66_000,
  'refund-eth': 46_000,
  'refund-usdc': 63_000,
  'claim/new-holder': 68_000,
  'claim/existing-holder': 51_000,
  finalize: 60_000,
  'finalize/eight-rounds': 60_000,
  'sale-code-size': 24_000,
} as const

export type GasAction = keyof typeof gasTargets
export type GasFigures = Readonly<Record<GasAction, number>>

/** The best peer at the same action, as published or measured for the specification; the rest have none. */
export const gasPeers: Partial<Record<GasAction, string>> = {
  'buy-eth/first': '147,000: OpenZeppelin 2.5 crowdsale, without an oracle',
  'buy-eth/repeat': '96,000: OpenZeppelin 2.5 crowdsale, without an oracle',
  'buy-usdc/first': '209,000: Legion',
  'buy-usdc/repeat': '95,000: Legion',
  'buy-usdc-permit/first': '339,000: Sonar',
  'withdraw-usdc': '90,000: Legion',
  'refund-eth': '49,000',
  'refund-usdc': '93,000',
  'claim/new-holder': '56,000 without vesting: OpenZeppelin; 295,000 with: Legion',
}
