import type { Address } from 'viem'

/** What the rest of the system knows of a deployment. */
export interface DeploymentRecord {
  readonly chainId: number
  readonly sale: Address
  readonly token: Address
  readonly accessManager: Address
  readonly treasury: Address
  /** Reads for pages; holds nothing. */
  readonly lens: Address
  /** Price source of ETH. */
  readonly ethUsd: Address
  /** Absent when the sale does not take it. */
  readonly usdc?: Address
  /** Absent when the sale does not take it. */
  readonly eurc?: Address
  /** Price source of EURC; absent when the sale does not take it. */
  readonly eurUsd?: Address
  /** The wallets of team and treasury, in the order of the configuration. */
  readonly vestings: readonly Address[]
  /** Block of the first contract: no event is older. */
  readonly deploymentBlock: number
}
