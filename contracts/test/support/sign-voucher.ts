import { type Hex, keccak256, stringToHex } from 'viem'
import { type Voucher, amourSaleAbi, voucherTypedData } from '@amour/chain'
import { type LocalSale, accounts } from './local-sale.ts'

/** A voucher for the buyer's first round, valid for ten minutes of the chain's time, and its signature. */
export async function signVoucher(
  sale: LocalSale,
  buyer: (typeof accounts)['buyer'],
  change: Partial<Voucher> = {},
): Promise<{ voucher: Voucher; signature: Hex }> {
  const { timestamp } = await sale.client.getBlock()
  const voucher: Voucher = {
    round: 0n,
    maxTokens: 1_000_000n * 10n ** 18n,
    deadline: timestamp + 600n,
    termsHash: keccak256(stringToHex('terms')),
    ...change,
  }
  const { chainId, sale: address } = sale.deployment
  const { epoch } = await sale.client.readContract({ address, abi: amourSaleAbi, functionName: 'control' })
  const message = { ...voucher, buyer: buyer.address, epoch: BigInt(epoch) }
  const signature = await accounts.signer.signTypedData(voucherTypedData(chainId, address, message))
  return { voucher, signature }
}
