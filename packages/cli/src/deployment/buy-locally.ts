import { amourSaleAbi, localChain, mockFiatTokenAbi, voucherTypedData } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import {
  type Account,
  type Address,
  createWalletClient,
  type Hash,
  type Hex,
  http,
  publicActions,
} from 'viem'
import { localAccount, localBuyer } from './local-accounts.ts'

export interface LocalSale {
  rpcUrl: string
  deployment: DeploymentRecord
  /** Hash of the terms in force: every purchase carries it. */
  termsHash: Hex
}

export interface LocalPurchase {
  buyer: 3 | 4 | 5
  /** Index of the asset. */
  asset: number
  /** Base units. */
  paid: bigint
}

const round = 0n
const voucherSeconds = 600n
const mostTokens = 200_000n * 10n ** 18n

/** Lets one of the local chain's accounts buy in the first round, with a voucher of its own, and waits until that is mined. */
export async function buyLocally(options: LocalSale, { buyer, asset, paid }: LocalPurchase): Promise<Hash> {
  const { deployment, rpcUrl } = options
  const client = connect(rpcUrl, localBuyer(buyer))
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  const { timestamp } = await client.getBlock()
  const { epoch } = await client.readContract({ ...sale, functionName: 'control' })
  const basis = { now: timestamp, epoch: BigInt(epoch) }
  const { voucher, signature } = await signVoucher(options, client.account, basis)
  const quoted = [round, asset, paid] as const
  const minTokens = await client.readContract({ ...sale, functionName: 'quote', args: quoted })
  const token = tokenOf(deployment, asset)
  if (!token) {
    const args = [voucher, signature, minTokens] as const
    const hash = await client.writeContract({ ...sale, functionName: 'buyWithEth', args, value: paid })
    await client.waitForTransactionReceipt({ hash })
    return hash
  }
  const coin = { address: token, abi: mockFiatTokenAbi } as const
  const approval = [deployment.sale, paid] as const
  const approved = await client.writeContract({ ...coin, functionName: 'approve', args: approval })
  await client.waitForTransactionReceipt({ hash: approved })
  const args = [voucher, signature, asset, paid, minTokens] as const
  const hash = await client.writeContract({ ...sale, functionName: 'buyWithToken', args })
  await client.waitForTransactionReceipt({ hash })
  return hash
}

/** The contract of an asset; none for ETH. */
export function tokenOf(deployment: DeploymentRecord, asset: number): Address | undefined {
  return [undefined, deployment.usdc, deployment.eurc][asset]
}

async function signVoucher(
  { deployment, termsHash }: LocalSale,
  buyer: Account,
  { now, epoch }: { now: bigint; epoch: bigint },
) {
  const voucher = { round, maxTokens: mostTokens, deadline: now + voucherSeconds, termsHash }
  const message = { ...voucher, buyer: buyer.address, epoch }
  const typedData = voucherTypedData(deployment.chainId, deployment.sale, message)
  return { voucher, signature: await localAccount('voucherSigner').signTypedData(typedData) }
}

/** Reads and sends as an account of the local chain. */
export function connect(rpcUrl: string, account: Account) {
  const options = { account, chain: localChain, transport: http(rpcUrl), pollingInterval: 50 }
  return createWalletClient(options).extend(publicActions)
}
