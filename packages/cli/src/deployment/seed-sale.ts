import { amourSaleAbi, localChain, voucherTypedData } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { createWalletClient, http, parseEther, publicActions } from 'viem'
import type { Account, Hex } from 'viem'
import { localAccount, localBuyer } from './local-accounts.ts'

export interface SeedOptions {
  rpcUrl: string
  deployment: DeploymentRecord
  /** Hash of the terms in force: every purchase carries it. */
  termsHash: Hex
}

const purchases = [
  { buyer: 3, ether: '1.2' },
  { buyer: 4, ether: '0.35' },
  { buyer: 5, ether: '2' },
] as const

/** `State.Open` of the sale. */
const open = 1
const round = 0n
const ethAsset = 0n
const voucherSeconds = 600n
const mostTokens = 200_000n * 10n ** 18n

/**
 * Lets a few of the local chain's accounts buy, so that pages have figures to show. Does nothing on a sale
 * that has sold or is not open.
 * @returns how many purchases were made
 */
export async function seedSale(options: SeedOptions): Promise<number> {
  const { deployment, rpcUrl } = options
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  const reader = connect(rpcUrl, localBuyer(3))
  const [sold] = await reader.readContract({ ...sale, functionName: 'totals' })
  const state = await reader.readContract({ ...sale, functionName: 'state' })
  if (sold > 0n || state !== open) return 0
  for (const { buyer, ether } of purchases) {
    const account = localBuyer(buyer)
    const { voucher, signature } = await signVoucher(options, account, (await reader.getBlock()).timestamp)
    const client = connect(rpcUrl, account)
    const value = parseEther(ether)
    const minTokens = await reader.readContract({
      ...sale,
      functionName: 'quote',
      args: [round, ethAsset, value],
    })
    const hash = await client.writeContract({
      ...sale,
      functionName: 'buyWithEth',
      args: [voucher, signature, minTokens],
      value,
    })
    await client.waitForTransactionReceipt({ hash })
  }
  return purchases.length
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
