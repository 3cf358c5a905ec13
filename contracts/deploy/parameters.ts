import type { Address } from 'viem'

/** A round as `AmourSale.addRound` takes it. Times in Unix seconds, USD with 6 decimals, AMR with 18. */
export interface RoundParameters {
  readonly cap: bigint
  readonly price: bigint
  readonly start: number
  readonly end: number
  readonly minUsd: bigint
  /** Seconds from the end of the cooling-off period. */
  readonly cliff: number
  /** Seconds from the end of the cooling-off period, cliff included. */
  readonly duration: number
  readonly unlockedBps: number
  /** Default: fixed. */
  readonly mode?: 'fixed' | 'commit'
}

/** Where a price in USD comes from: a Chainlink aggregator, or on local chains a mock that starts at a price (8 decimals). */
export type FeedParameters =
  | {
      readonly aggregator: Address
      /** Seconds after which an answer is too old. */
      readonly heartbeat: number
      /** On chains with a sequencer. */
      readonly sequencerUptime?: Address
    }
  | { readonly mockPrice: bigint; readonly heartbeat: number }

/** A token that exists, or on local chains one made for the occasion. */
export type StablecoinParameters = Address | 'mock'

/** AMR that its beneficiary gets over time. Seconds; the cliff counts from the start and is part of the duration. */
export interface VestingParameters {
  readonly beneficiary: Address
  /** AMR base units. */
  readonly tokens: bigint
  /** Unix seconds. */
  readonly start: number
  readonly cliff: number
  readonly duration: number
}

/** Who gets the proceeds and who may do what. */
export interface Parties {
  readonly treasury: Address
  /** Owns the access manager: a Safe in production. */
  readonly admin: Address
  /** May pause buying. */
  readonly guardian: Address
  readonly voucherSigner: Address
}

/** Everything a deployment decides. All of it but the roles is immutable afterwards. */
export interface DeploymentParameters extends Parties {
  readonly token: { readonly name: string; readonly symbol: string; readonly supply: bigint }
  /** Unix seconds; `start` lies in the future of the chain. */
  readonly times: { readonly start: number; readonly end: number; readonly coolingOffEnd: number }
  /** Seconds; at least 14 days. */
  readonly withdrawalWindow: number
  /** USD with 6 decimals. */
  readonly softCapUsd: bigint
  readonly rounds: readonly RoundParameters[]
  /** Default: none. */
  readonly vestings?: readonly VestingParameters[]
  /** Seconds between an admin's call and its execution. Default: 48 hours, none on local chains. */
  readonly adminDelay?: number
  readonly ethUsd: FeedParameters
  /** Default: the sale does not take USDC. */
  readonly usdc?: StablecoinParameters
  /** Default: the sale does not take EURC. */
  readonly eurc?: { readonly token: StablecoinParameters; readonly eurUsd: FeedParameters }
}
