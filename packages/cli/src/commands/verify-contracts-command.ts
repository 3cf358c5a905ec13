import { verifyContracts } from '@amour/contracts'
import { Command } from 'commander'
import { chainIdOf, local, parseNetwork } from '../deployment/networks.ts'
import { UsageError } from '../usage-error.ts'

/** `amour verify-contracts` */
export function verifyContractsCommand(): Command {
  return new Command('verify-contracts')
    .description('publish the sources of a deployment on Etherscan, Blockscout and Sourcify')
    .requiredOption('--network <name>', 'sepolia, base-sepolia, base or mainnet')
    .action(async (options: { network: string }) => {
      const network = parseNetwork(options.network)
      if (network === local) throw new UsageError('Nobody publishes the sources of a local chain.')
      await verifyContracts(network, chainIdOf(network))
    })
}
