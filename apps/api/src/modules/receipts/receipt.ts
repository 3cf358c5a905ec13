import type { BusinessConfig } from '@amour/config'
import type { BlockRef } from '@amour/db'
import type { Asset, ConfirmationStatus, Localised, RoundMode } from '@amour/domain'
import type { Address, Hex } from 'viem'

/** Everything that a receipt states. The same receipt always makes the same document. */
export interface Receipt {
  issuer: BusinessConfig['entity']
  /** The site's origin. */
  site: string
  chain: { id: number; name: string; explorer: string | undefined }
  contracts: { sale: Address; token: Address }
  symbol: string
  buyer: Address
  round: { index: number; name: Localised; mode: RoundMode }
  asset: Asset
  /** Base units of AMR, of the asset, and USD with 6 decimals. */
  tokens: bigint
  paid: bigint
  usd: bigint
  /** USD per whole token, 6 decimals. */
  price: bigint
  block: BlockRef
  transactionHash: Hex
  termsHash: Hex
  /** How things stood at `asOf`. */
  standing: ConfirmationStatus | 'withdrawn' | 'refunded'
  saleFailed: boolean
  withdrawalDeadline: Date
  /** The ledger's head when the receipt was asked for. */
  asOf: BlockRef
}
