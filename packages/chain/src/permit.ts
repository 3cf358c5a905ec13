import { type Address, type Hex, parseAbi, parseSignature } from 'viem'

/** What is read of a payment token: its ERC-20 part, and the EIP-712 domain and nonce of its permits (EIP-2612). */
export const paymentTokenAbi = parseAbi([
  'function name() view returns (string)',
  'function version() view returns (string)',
  'function nonces(address owner) view returns (uint256)',
  'function balanceOf(address account) view returns (uint256)',
  'function allowance(address owner, address spender) view returns (uint256)',
])

/** EIP-712 type of a permit (EIP-2612). */
const permitTypes = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/** The token's own words for its domain, as it answers them. */
export interface PermitDomain {
  readonly name: string
  readonly version: string
  readonly chainId: number
  readonly token: Address
}

/** Lets `spender` take `value` base units of `owner`'s tokens, until `deadline` (Unix seconds). */
export interface PermitMessage {
  readonly owner: Address
  readonly spender: Address
  readonly value: bigint
  readonly nonce: bigint
  readonly deadline: bigint
}

/** What the owner of the tokens signs. */
export function permitTypedData({ token, ...domain }: PermitDomain, message: PermitMessage) {
  return {
    domain: { ...domain, verifyingContract: token },
    types: permitTypes,
    primaryType: 'Permit',
    message,
  } as const
}

/** A signed permit as `buyWithPermit` takes it. */
export interface Permit {
  readonly deadline: bigint
  readonly v: number
  readonly r: Hex
  readonly s: Hex
}

/** Splits a key's signature into the parts that `buyWithPermit` takes. */
export function permitOf(deadline: bigint, signature: Hex): Permit {
  const { r, s, yParity } = parseSignature(signature)
  return { deadline, v: 27 + yParity, r, s }
}
