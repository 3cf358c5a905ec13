import { type NetworkName, networkNames } from '@amour/config'
import { localChainId } from '@amour/local'
import { base, baseSepolia, mainnet, sepolia } from 'viem/chains'
import { UsageError } from '../usage-error.ts'

const chains = { sepolia, 'base-sepolia': baseSepolia, base, mainnet } as const satisfies Record<
  NetworkName,
  unknown
>

/** The name by which one deploys to a chain of this machine. */
export const local = 'local'

/** @throws UsageError for a name that is none */
export function parseNetwork(name: string): NetworkName | typeof local {
  const known = [local, ...networkNames] as const
  const found = known.find((candidate) => candidate === name)
  if (!found) throw new UsageError(`There is no network ${name}; there are ${known.join(', ')}.`)
  return found
}

/** EIP-155 id of a network. */
export function chainIdOf(network: NetworkName | typeof local): number {
  return network === local ? localChainId : chains[network].id
}

/** Whether nothing on it is worth anything. */
export function isTestNetwork(network: NetworkName): boolean {
  return chains[network].testnet === true
}
