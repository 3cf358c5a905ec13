import type {
  ContractFuture,
  IgnitionModuleBuilder,
  NamedArtifactContractDeploymentFuture,
} from '@nomicfoundation/ignition-core'
import type { Address } from 'viem'
import type { DeploymentParameters, StablecoinParameters } from '../../deploy/parameters.ts'

/** A token as an argument of the sale: its address, or the contract that will have one. */
export type Stablecoin = Address | ContractFuture<string>

/** USDC and EURC where the sale takes them: those of the chain, or doubles made for a local one. */
export function stablecoins(m: IgnitionModuleBuilder, { usdc, eurc }: DeploymentParameters) {
  let double: NamedArtifactContractDeploymentFuture<'MockFiatToken'> | undefined
  const tokenOf = (name: string, symbol: string, wanted: StablecoinParameters): Stablecoin => {
    if (wanted !== 'mock') return wanted
    double ??= m.contract('MockFiatToken')
    const initialize = m.encodeFunctionCall(double, 'initialize', [name, symbol], { id: `Name${symbol}` })
    // Like Circle's, the proxy refuses calls of its admin: here that is a contract which never makes one.
    return m.contract('MockFiatTokenProxy', [double, double, initialize], { id: symbol })
  }
  return {
    usdc: usdc && tokenOf('USD Coin', 'USDC', usdc),
    eurc: eurc && tokenOf('Euro Coin', 'EURC', eurc.token),
  }
}
