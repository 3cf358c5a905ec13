import { type Address, type Hex, parseSignature } from 'viem'
import type { PermitDomain } from './permit.ts'

/** EIP-712 type of a payment to whoever calls with it (ERC-3009). */
const authorizationTypes = {
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
} as const

/** When an authorization holds, Unix seconds, and what makes it one of its own. */
export interface AuthorizationTerms {
  readonly validAfter: bigint
  readonly validBefore: bigint
  readonly nonce: Hex
}

/** Lets `to` be paid `value` base units of `from`'s tokens, once. */
export interface AuthorizationMessage extends AuthorizationTerms {
  readonly from: Address
  readonly to: Address
  readonly value: bigint
}

/** What the payer signs. */
export function authorizationTypedData({ token, ...domain }: PermitDomain, message: AuthorizationMessage) {
  return {
    domain: { ...domain, verifyingContract: token },
    types: authorizationTypes,
    primaryType: 'ReceiveWithAuthorization',
    message,
  } as const
}

/** A signed authorization as `buyWithAuthorization` takes it. */
export interface Authorization extends AuthorizationTerms {
  readonly v: number
  readonly r: Hex
  readonly s: Hex
}

/** Splits a key's signature into the parts that `buyWithAuthorization` takes. */
export function authorizationOf(terms: AuthorizationTerms, signature: Hex): Authorization {
  const { r, s, yParity } = parseSignature(signature)
  return { ...terms, v: 27 + yParity, r, s }
}
