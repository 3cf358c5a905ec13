import type { IssuedVoucher } from '@amour/api-client/api'
import type { Asset } from '@amour/domain'
import type { Address, Hex } from 'viem'

/** What is bought, by whom and with what, apart from the voucher. */
export interface Order {
  buyer: Address
  asset: Asset
  /** The asset's contract; null for ETH. */
  token: Address | null
  /** Base units of the asset. */
  paid: bigint
  /** Fewest AMR base units that are accepted. */
  minTokens: bigint
}

export interface OrderWithVoucher extends Order {
  issued: IssuedVoucher
}

/** The first two arguments of every purchase. */
export function voucherArguments({ voucher, signature }: IssuedVoucher) {
  const { round, maxTokens, deadline, termsHash } = voucher
  return [
    {
      round: BigInt(round),
      maxTokens: BigInt(maxTokens),
      deadline: BigInt(deadline),
      termsHash: termsHash as Hex,
    },
    signature as Hex,
  ] as const
}
