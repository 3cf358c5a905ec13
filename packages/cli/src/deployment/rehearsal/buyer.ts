import {
  amourSaleAbi,
  authorizationOf,
  authorizationTypedData,
  paymentTokenAbi,
  permitOf,
  permitTypedData,
} from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { type Address, type Hash, type Hex, erc20Abi, keccak256, parseEther, toHex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { CopiedChain } from './copied-chain.ts'

/** What a purchase is paid with. */
export interface PaymentAsset {
  /** Its number in the sale. */
  readonly index: number
  readonly symbol: 'ETH' | 'USDC' | 'EURC'
  /** None for ETH. */
  readonly token?: Address
}

/** How coins are paid; ETH goes along with the call. */
export type PaymentWay = 'allowance' | 'permit' | 'authorization'

export interface Order {
  readonly round: number
  readonly asset: PaymentAsset
  /** Base units. */
  readonly paid: bigint
  /** Default: an allowance. */
  readonly way?: PaymentWay
}

const ALL_TOKENS = 2n ** 96n - 1n
const VOUCHER_SECONDS = 600n
const NEVER = 2n ** 48n
const ANY_TERMS: Hex = keccak256(toHex('rehearsal'))
const PURSE = parseEther('1000000000')

/** Somebody new, with all the ETH that a rehearsal may cost them. */
export async function createBuyer(copy: CopiedChain, { chainId, sale }: DeploymentRecord) {
  const account = privateKeyToAccount(generatePrivateKey())
  await copy.setBalance({ address: account.address, value: PURSE })
  const contract = { account, chain: copy.chain, address: sale, abi: amourSaleAbi } as const

  /** The stage has a signer that signs everything. */
  async function voucherFor(round: number) {
    const { timestamp } = await copy.getBlock()
    const deadline = timestamp + VOUCHER_SECONDS
    return { round: BigInt(round), maxTokens: ALL_TOKENS, deadline, termsHash: ANY_TERMS }
  }

  async function domainOf(token: Address) {
    const coin = { address: token, abi: paymentTokenAbi } as const
    const name = await copy.readContract({ ...coin, functionName: 'name' })
    const version = await copy.readContract({ ...coin, functionName: 'version' })
    return { name, version, chainId, token }
  }

  async function permit(token: Address, value: bigint) {
    const nonce = await copy.readContract({
      address: token,
      abi: paymentTokenAbi,
      functionName: 'nonces',
      args: [account.address],
    })
    const message = { owner: account.address, spender: sale, value, nonce, deadline: NEVER }
    return permitOf(NEVER, await account.signTypedData(permitTypedData(await domainOf(token), message)))
  }

  async function authorization(token: Address, value: bigint) {
    const terms = { validAfter: 0n, validBefore: NEVER, nonce: generatePrivateKey() }
    const message = { from: account.address, to: sale, value, ...terms }
    const typedData = authorizationTypedData(await domainOf(token), message)
    return authorizationOf(terms, await account.signTypedData(typedData))
  }

  async function payWithCoin(token: Address, { round, asset, paid, way }: Order): Promise<Hash> {
    await dealCoins(copy, token, account.address, paid)
    const order = [await voucherFor(round), '0x', asset.index, paid, 0n] as const
    if (way === 'permit') {
      const args = [...order, await permit(token, paid)] as const
      return copy.writeContract({ ...contract, functionName: 'buyWithPermit', args })
    }
    if (way === 'authorization') {
      const args = [...order, await authorization(token, paid)] as const
      return copy.writeContract({ ...contract, functionName: 'buyWithAuthorization', args })
    }
    const allowance = { account, chain: copy.chain, address: token, abi: erc20Abi } as const
    await copy.waitForTransactionReceipt({
      hash: await copy.writeContract({ ...allowance, functionName: 'approve', args: [sale, paid] }),
    })
    return copy.writeContract({ ...contract, functionName: 'buyWithToken', args: order })
  }

  return {
    address: account.address,
    /** Buys; coins are given to the buyer for it. */
    async buy(order: Order): Promise<Hash> {
      const { token } = order.asset
      if (token) return payWithCoin(token, order)
      const args = [await voucherFor(order.round), '0x', 0n] as const
      return copy.writeContract({ ...contract, functionName: 'buyWithEth', args, value: order.paid })
    },
    withdraw: ({ round, asset }: Order): Promise<Hash> =>
      copy.writeContract({ ...contract, functionName: 'withdraw', args: [BigInt(round), asset.index] }),
    claim: ({ round, asset }: Order): Promise<Hash> => {
      const args = [account.address, BigInt(round), asset.index] as const
      return copy.writeContract({ ...contract, functionName: 'claim', args })
    },
    finalize: (): Promise<Hash> => copy.writeContract({ ...contract, functionName: 'finalize' }),
    release: ({ index }: PaymentAsset): Promise<Hash> =>
      copy.writeContract({ ...contract, functionName: 'releaseProceeds', args: [index] }),
  }
}

export type Buyer = Awaited<ReturnType<typeof createBuyer>>

/** Anvil looks for the slot of the balance and writes it: the copy's coins come from nobody. */
function dealCoins(copy: CopiedChain, token: Address, to: Address, amount: bigint): Promise<unknown> {
  return copy.request({ method: 'anvil_dealERC20', params: [to, token, toHex(amount)] } as never)
}
