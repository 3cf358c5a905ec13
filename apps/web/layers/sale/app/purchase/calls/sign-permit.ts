import { paymentTokenAbi, type Permit, permitOf, permitTypedData } from '@amour/chain'
import type { Config } from '@wagmi/core'
import { getBlock, readContract, signTypedData } from '@wagmi/core'
import type { Address } from 'viem'
import { size } from 'viem'

/** How long a permit can be used: long enough to answer the wallet's second window, and no longer than needed. */
const LIFETIME_SECONDS = 1_800n

/** A contract wallet signs with something longer, which no token takes in a permit of three parts. */
const KEY_SIGNATURE_BYTES = 65

interface PermitWish {
  chainId: number
  token: Address
  owner: Address
  spender: Address
  /** Base units: exactly what is paid, never more. */
  value: bigint
}

/**
 * Opens the wallet for a permit of the exact amount (EIP-2612), in the token's own domain. Nothing is sent.
 *
 * @throws an error with the code `wallet.no-permit` for a wallet that is a contract
 */
export async function signPermit(config: Config, wish: PermitWish): Promise<Permit> {
  const { chainId, token, owner, spender, value } = wish
  const contract = { address: token, abi: paymentTokenAbi, chainId } as const
  const [name, version, nonce, block] = await Promise.all([
    readContract(config, { ...contract, functionName: 'name' }),
    readContract(config, { ...contract, functionName: 'version' }),
    readContract(config, { ...contract, functionName: 'nonces', args: [owner] }),
    getBlock(config, { chainId }),
  ])
  // By the chain's clock: it is the one that judges.
  const deadline = block.timestamp + LIFETIME_SECONDS
  const domain = { name, version, chainId, token }
  const typed = permitTypedData(domain, { owner, spender, value, nonce, deadline })
  const signature = await signTypedData(config, { ...typed, account: owner })
  if (size(signature) !== KEY_SIGNATURE_BYTES) {
    throw Object.assign(new Error('This wallet has no key to sign a permit.'), { code: 'wallet.no-permit' })
  }
  return permitOf(deadline, signature)
}
