import { type Address, type Hex, keccak256, parseSignature, toHex } from 'viem'
import { mockFiatTokenAbi } from '@amour/chain'
import type { LocalSale } from '../test/support/local-sale.ts'

export type Buyer = Parameters<LocalSale['walletOf']>[0]

const NEVER = 2n ** 48n

const address = (name: string) => ({ name, type: 'address' }) as const
const uint256 = (name: string) => ({ name, type: 'uint256' }) as const

const types = {
  Permit: [address('owner'), address('spender'), uint256('value'), uint256('nonce'), uint256('deadline')],
  ReceiveWithAuthorization: [
    address('from'),
    address('to'),
    uint256('value'),
    uint256('validAfter'),
    uint256('validBefore'),
    { name: 'nonce', type: 'bytes32' },
  ],
} as const

function domainOf({ deployment }: LocalSale, token: Address) {
  const { chainId } = deployment
  return { name: 'USD Coin', version: '2', chainId, verifyingContract: token } as const
}

function split(signature: Hex) {
  const { r, s, yParity } = parseSignature(signature)
  return { v: yParity + 27, r, s }
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
  const signature = await buyer.signTypedData({
    domain: domainOf(sale, token),
    types,
    primaryType: 'Permit',
    message: { owner, spender: sale.deployment.sale, value, nonce, deadline: NEVER },
  })
  return { deadline: NEVER, ...split(signature) }
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
  const signature = await buyer.signTypedData({
    domain: domainOf(sale, token),
    types,
    primaryType: 'ReceiveWithAuthorization',
    message: { from: buyer.address, to: sale.deployment.sale, value, ...terms },
  })
  return { ...terms, ...split(signature) }
}
