import { amourSaleAbi, voucherTypedData } from '@amour/chain'
import type { Voucher, VoucherMessage } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import type { Hex, PublicClient } from 'viem'
import { parties } from './parties.ts'

/** What a test decides of a voucher; the rest is generous. */
export type TestVoucher = Pick<VoucherMessage, 'buyer' | 'deadline'> & Partial<VoucherMessage>

/** A sale and the chain that it is on. */
export interface SaleOnChain {
  deployment: Pick<DeploymentRecord, 'chainId' | 'sale'>
  publicClient: PublicClient
}

/** Signs a voucher as the test sale's signer, for the epoch in force. */
export async function signTestVoucher(
  { deployment: { chainId, sale }, publicClient }: SaleOnChain,
  wanted: TestVoucher,
): Promise<{ voucher: Voucher; signature: Hex }> {
  const control = { address: sale, abi: amourSaleAbi, functionName: 'control' } as const
  const { epoch } = await publicClient.readContract(control)
  const defaults = { round: 0n, maxTokens: 10n ** 24n, termsHash: `0x${'11'.repeat(32)}` } as const
  const message = { ...defaults, epoch: BigInt(epoch), ...wanted }
  const { round, maxTokens, deadline, termsHash } = message
  const signature = await parties.voucherSigner.signTypedData(voucherTypedData(chainId, sale, message))
  return { voucher: { round, maxTokens, deadline, termsHash }, signature }
}
