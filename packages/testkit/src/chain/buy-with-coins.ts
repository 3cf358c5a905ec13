import { amourSaleAbi, mockFiatTokenAbi } from '@amour/chain'
import type { Account, Hash } from 'viem'
import { signTestVoucher } from './sign-test-voucher.ts'
import type { TestSale } from './start-test-sale.ts'

/** What is bought with the mock of a stablecoin. */
export interface CoinPurchase {
  /** 1 is USDC, 2 is EURC. */
  asset: 1 | 2
  /** Base units, which are minted for the buyer first. */
  paid: bigint
  /** Default: 0. */
  round?: bigint
}

/** Buys as the account, with a fresh voucher and an allowance, and waits for the receipt. Returns the transaction's hash. */
export async function buyWithCoins(
  { deployment, publicClient, walletClient }: TestSale,
  buyer: Account,
  { asset, paid, round = 0n }: CoinPurchase,
): Promise<Hash> {
  const address = asset === 1 ? deployment.usdc : deployment.eurc
  if (!address) throw new Error(`The sale does not take asset ${asset}`)
  const wallet = walletClient(buyer)
  const coin = { address, abi: mockFiatTokenAbi } as const
  const mined = async (hash: Hash) => {
    await publicClient.waitForTransactionReceipt({ hash })
    return hash
  }
  await mined(await wallet.writeContract({ ...coin, functionName: 'mint', args: [buyer.address, paid] }))
  await mined(await wallet.writeContract({ ...coin, functionName: 'approve', args: [deployment.sale, paid] }))
  const { timestamp } = await publicClient.getBlock()
  const { voucher, signature } = await signTestVoucher(
    { deployment, publicClient },
    {
      buyer: buyer.address,
      round,
      deadline: timestamp + 600n,
    },
  )
  return mined(
    await wallet.writeContract({
      address: deployment.sale,
      abi: amourSaleAbi,
      functionName: 'buyWithToken',
      args: [voucher, signature, asset, paid, 1n],
    }),
  )
}
