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
}

/** Where the price of ETH comes from: a Chainlink aggregator, or on local chains a mock at a fixed price. */
export type EthUsdParameters =
  | { readonly aggregator: Address; readonly heartbeat: number; readonly sequencerUptime?: Address }
  | { readonly mockPrice: bigint; readonly heartbeat: number }

/** Everything a deployment decides. All of it but the roles is immutable afterwards. */
export interface DeploymentParameters {
  readonly token: { readonly name: string; readonly symbol: string; readonly supply: bigint }
  /** Unix seconds; `start` lies in the future of the chain. */
  readonly times: { readonly start: number; readonly end: number; readonly coolingOffEnd: number }
  /** Seconds; at least 14 days. */
  readonly withdrawalWindow: number
  /** USD with 6 decimals. */
  readonly softCapUsd: bigint
  readonly rounds: readonly RoundParameters[]
  readonly treasury: Address
  /** Owns the access manager: a Safe in production. */
  readonly admin: Address
  /** Seconds between an admin's call and its execution. Default: 48 hours, none on local chains. */
  readonly adminDelay?: number
  /** May pause buying. */
  readonly guardian: Address
  readonly voucherSigner: Address
  readonly ethUsd: EthUsdParameters
}

/** What the rest of the system knows of a deployment. */
export interface DeploymentRecord {
  readonly chainId: number
  readonly sale: Address
  readonly token: Address
  readonly priceSource: Address
  readonly accessManager: Address
  readonly treasury: Address
  /** Block of the sale's creation: no event is older. */
  readonly deploymentBlock: number
}
