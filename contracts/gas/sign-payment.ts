import { type Address, keccak256, toHex } from 'viem'
import {
  authorizationOf,
  authorizationTypedData,
  mockFiatTokenAbi,
  permitOf,
  permitTypedData,
} from '@amour/chain'
import type { LocalSale } from '../test/support/local-sale.ts'

export type Buyer = Parameters<LocalSale['walletOf']>[0]

const NEVER = 2n ** 48n

function domainOf({ deployment }: LocalSale, token: Address) {
  return { name: 'USD Coin', version: '2', chainId: deployment.chainId, token } as const
}

/** The buyer's permit (EIP-2612) for the sale to take `value` of USDC. */
export async function signPermit(sale: LocalSale, token: Address, buyer: Buyer, value: bigint) {
  const owner = buyer.address
  const nonce = await sale.client.readContract({
    address: token,
    abi: mockFiatTokenAbi,
    functionName: 'nonces',
    args: [owner],
  })
  const message = { owner, spender: sale.deployment.sale, value, nonce, deadline: NEVER }
  const signature = await buyer.signTypedData(permitTypedData(domainOf(sale, token), message))
  return permitOf(NEVER, signature)
}

/** The buyer's authorization (ERC-3009) for the sale to be paid `value` of USDC, once for each `label`. */
export async function signAuthorization(
  sale: LocalSale,
  token: Address,
  buyer: Buyer,
  value: bigint,
  label: string,
) {
  const terms = { validAfter: 0n, validBefore: NEVER, nonce: keccak256(toHex(label)) }
  const message = { from: buyer.address, to: sale.deployment.sale, value, ...terms }
  const signature = await buyer.signTypedData(authorizationTypedData(domainOf(sale, token), message))
  return authorizationOf(terms, signature)
}
