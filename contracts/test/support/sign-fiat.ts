import { type Address, type Hex, parseSignature } from 'viem'
import type { LocalAccount } from 'viem/accounts'
import {
  type AuthorizationMessage,
  type PermitMessage,
  authorizationTypedData,
  permitTypedData,
} from '@amour/chain'
import { localChainId } from '@amour/local'

const domainOf = (token: Address) =>
  ({ name: 'USD Coin', version: '2', chainId: localChainId, token }) as const

function split(signature: Hex): readonly [v: number, r: Hex, s: Hex] {
  const { r, s, yParity } = parseSignature(signature)
  return [27 + yParity, r, s]
}

/** An allowance of USDC (EIP-2612), signed by its owner. */
export async function signPermit(owner: LocalAccount, token: Address, message: PermitMessage) {
  return split(await owner.signTypedData(permitTypedData(domainOf(token), message)))
}

/** A payment of USDC to whoever calls with it (ERC-3009), signed by its payer. */
export async function signReceive(payer: LocalAccount, token: Address, message: AuthorizationMessage) {
  return split(await payer.signTypedData(authorizationTypedData(domainOf(token), message)))
}
