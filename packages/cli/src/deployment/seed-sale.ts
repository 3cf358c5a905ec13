import { amourSaleAbi } from '@amour/chain'
import { parseEther, parseUnits } from 'viem'
import { buyLocally, connect, type LocalPurchase, type LocalSale, tokenOf } from './buy-locally.ts'
import { localBuyer } from './local-accounts.ts'

/** In the order of the contract's assets. */
const [eth, usdc, eurc] = [0, 1, 2] as const

const purchases: readonly LocalPurchase[] = [
  { buyer: 3, asset: eth, paid: parseEther('1.2') },
  { buyer: 4, asset: usdc, paid: parseUnits('850', 6) },
  { buyer: 5, asset: eth, paid: parseEther('2') },
  { buyer: 5, asset: eurc, paid: parseUnits('1200', 6) },
]

/** `State.Open` of the sale. */
const open = 1

/**
 * Lets a few of the local chain's accounts buy, with each asset that the sale takes, so that pages have figures to show. Does
 * nothing on a sale that has sold or is not open.
 * @returns how many purchases were made
 */
export async function seedSale(options: LocalSale): Promise<number> {
  const { deployment, rpcUrl } = options
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  const reader = connect(rpcUrl, localBuyer(3))
  const [sold] = await reader.readContract({ ...sale, functionName: 'totals' })
  const state = await reader.readContract({ ...sale, functionName: 'state' })
  if (sold > 0n || state !== open) return 0
  const possible = purchases.filter(({ asset }) => asset === eth || tokenOf(deployment, asset))
  for (const purchase of possible) await buyLocally(options, purchase)
  return possible.length
}
