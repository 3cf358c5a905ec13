import { type Address, type Hex, parseSignature } from 'viem'
import type { LocalAccount } from 'viem/accounts'
import { localChainId } from '@amour/local'

const types = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const

export interface Permit {
  readonly owner: Address
  readonly spender: Address
  readonly value: bigint
  readonly nonce: bigint
  readonly deadline: bigint
}

export interface ReceiveAuthorization {
  readonly from: Address
  readonly to: Address
  readonly value: bigint
  readonly validAfter: bigint
  readonly validBefore: bigint
  readonly nonce: Hex
}

const domainOf = (token: Address) =>
  ({ name: 'USD Coin', version: '2', chainId: localChainId, verifyingContract: token }) as const

function split(signature: Hex): readonly [v: number, r: Hex, s: Hex] {
  const { r, s, yParity } = parseSignature(signature)
  return [27 + yParity, r, s]
}

/** An allowance of USDC (EIP-2612), signed by its owner. */
export async function signPermit(owner: LocalAccount, token: Address, message: Permit) {
  const typedData = { domain: domainOf(token), types, primaryType: 'Permit', message } as const
  return split(await owner.signTypedData(typedData))
}

/** A payment of USDC to whoever calls with it (ERC-3009), signed by its payer. */
export async function signReceive(payer: LocalAccount, token: Address, message: ReceiveAuthorization) {
  const typedData = {
    domain: domainOf(token),
    types,
    primaryType: 'ReceiveWithAuthorization',
    message,
  } as const
  return split(await payer.signTypedData(typedData))
}
