import { amourSaleAbi, localChain, mockFiatTokenAbi, voucherTypedData } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { type Account, type Address, type Hex, createWalletClient, http, publicActions } from 'viem'
import { parseEther, parseUnits } from 'viem'
import { localAccount, localBuyer } from './local-accounts.ts'

export interface SeedOptions {
  rpcUrl: string
  deployment: DeploymentRecord
  /** Hash of the terms in force: every purchase carries it. */
  termsHash: Hex
}

/** In the order of the contract's assets. */
const [eth, usdc, eurc] = [0, 1, 2] as const

interface SeedPurchase {
  buyer: 3 | 4 | 5
  asset: typeof eth | typeof usdc | typeof eurc
  /** Base units. */
  paid: bigint
}

const purchases: readonly SeedPurchase[] = [
  { buyer: 3, asset: eth, paid: parseEther('1.2') },
  { buyer: 4, asset: usdc, paid: parseUnits('850', 6) },
  { buyer: 5, asset: eth, paid: parseEther('2') },
  { buyer: 5, asset: eurc, paid: parseUnits('1200', 6) },
]

/** `State.Open` of the sale. */
const open = 1
const round = 0n
const voucherSeconds = 600n
const mostTokens = 200_000n * 10n ** 18n

/**
 * Lets a few of the local chain's accounts buy, with each asset that the sale takes, so that pages have figures to show. Does
 * nothing on a sale that has sold or is not open.
 * @returns how many purchases were made
 */
export async function seedSale(options: SeedOptions): Promise<number> {
  const { deployment, rpcUrl } = options
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  const reader = connect(rpcUrl, localBuyer(3))
  const [sold] = await reader.readContract({ ...sale, functionName: 'totals' })
  const state = await reader.readContract({ ...sale, functionName: 'state' })
  if (sold > 0n || state !== open) return 0
  const possible = purchases.filter(({ asset }) => asset === eth || tokenOf(deployment, asset))
  for (const purchase of possible) await buy(options, purchase)
  return possible.length
}

async function buy(options: SeedOptions, { buyer, asset, paid }: SeedPurchase): Promise<void> {
  const { deployment, rpcUrl } = options
  const client = connect(rpcUrl, localBuyer(buyer))
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  const { timestamp } = await client.getBlock()
  const { voucher, signature } = await signVoucher(options, client.account, timestamp)
  const quoted = [round, asset, paid] as const
  const minTokens = await client.readContract({ ...sale, functionName: 'quote', args: quoted })
  const token = tokenOf(deployment, asset)
  if (!token) {
    const args = [voucher, signature, minTokens] as const
    const hash = await client.writeContract({ ...sale, functionName: 'buyWithEth', args, value: paid })
    await client.waitForTransactionReceipt({ hash })
    return
  }
  const coin = { address: token, abi: mockFiatTokenAbi } as const
  const approval = [deployment.sale, paid] as const
  const approved = await client.writeContract({ ...coin, functionName: 'approve', args: approval })
  await client.waitForTransactionReceipt({ hash: approved })
  const args = [voucher, signature, asset, paid, minTokens] as const
  const hash = await client.writeContract({ ...sale, functionName: 'buyWithToken', args })
  await client.waitForTransactionReceipt({ hash })
}

function tokenOf(deployment: DeploymentRecord, asset: SeedPurchase['asset']): Address | undefined {
  return [undefined, deployment.usdc, deployment.eurc][asset]
}

async function signVoucher({ deployment, termsHash }: SeedOptions, buyer: Account, now: bigint) {
  const voucher = { round, maxTokens: mostTokens, deadline: now + voucherSeconds, termsHash }
  const message = { ...voucher, buyer: buyer.address, epoch: 0n }
  const typedData = voucherTypedData(deployment.chainId, deployment.sale, message)
  return { voucher, signature: await localAccount('voucherSigner').signTypedData(typedData) }
}

function connect(rpcUrl: string, account: Account) {
  const options = { account, chain: localChain, transport: http(rpcUrl), pollingInterval: 50 }
  return createWalletClient(options).extend(publicActions)
}
