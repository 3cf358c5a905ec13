import { buildModule } from '@nomicfoundation/ignition-core'
import { type Address, zeroAddress } from 'viem'
import type { DeploymentParameters } from '../../deploy/parameters.ts'
import { rounds, vestings } from './allocations.ts'
import { priceSources } from './price-sources.ts'
import { roles } from './roles.ts'
import { stablecoins } from './stablecoins.ts'

/**
 * The whole deployment: every contract, every AMR given to its holder, every role to its party, nothing left to the deployer.
 * The parameters decide which steps there are, so the module is made of them instead of reading them.
 */
export function amourModule(
  parameters: DeploymentParameters & { readonly adminDelay: number },
  deployer: Address,
) {
  return buildModule('Amour', (m) => {
    const manager = m.contract('AccessManager', [deployer])
    const { name, symbol, supply } = parameters.token
    const token = m.contract('AmourToken', [name, symbol, supply, deployer])
    const { usdc, eurc } = stablecoins(m, parameters)
    const { ethUsd, eurUsd } = priceSources(m, parameters)
    const { treasury, voucherSigner, times, withdrawalWindow, softCapUsd } = parameters
    const sale = m.contract('AmourSale', [
      {
        token,
        treasury,
        authority: manager,
        voucherSigner,
        usdc: usdc ?? zeroAddress,
        eurc: eurc ?? zeroAddress,
        ethUsd,
        eurUsd: eurUsd ?? zeroAddress,
        saleStart: times.start,
        saleEnd: times.end,
        coolingOffEnd: times.coolingOffEnd,
        withdrawalWindow,
        softCapUsd,
      },
    ])
    m.contract('SaleLens')
    const added = rounds(m, { token, sale }, parameters)
    vestings(m, token, parameters)
    roles(m, { manager, sale }, parameters, deployer, added)
    return {}
  })
}
