import type { FeedParameters, Parties, StablecoinParameters } from '@amour/contracts'
import type { Address } from 'viem'

/** What differs from one network to another: who is who, which tokens, whose prices. */
export interface DeploymentSetting {
  readonly parties: Parties
  readonly ethUsd: FeedParameters
  readonly usdc?: StablecoinParameters
  readonly eurc?: { readonly token: StablecoinParameters; readonly eurUsd: FeedParameters }
  /** Of the vestings, in their order. */
  readonly beneficiaries: readonly Address[]
}
