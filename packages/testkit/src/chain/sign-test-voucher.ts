import { voucherTypedData } from '@amour/chain'
import type { Voucher, VoucherMessage } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import type { Hex } from 'viem'
import { parties } from './parties.ts'

/** What a test decides of a voucher; the rest is generous. */
export type TestVoucher = Pick<VoucherMessage, 'buyer' | 'deadline'> & Partial<VoucherMessage>

/** Signs a voucher as the test sale's signer. */
export async function signTestVoucher(
  { chainId, sale }: Pick<DeploymentRecord, 'chainId' | 'sale'>,
  wanted: TestVoucher,
): Promise<{ voucher: Voucher; signature: Hex }> {
  const defaults = { round: 0n, maxTokens: 10n ** 24n, termsHash: `0x${'11'.repeat(32)}`, epoch: 0n } as const
  const message = { ...defaults, ...wanted }
  const { round, maxTokens, deadline, termsHash } = message
  const signature = await parties.voucherSigner.signTypedData(voucherTypedData(chainId, sale, message))
  return { voucher: { round, maxTokens, deadline, termsHash }, signature }
}
