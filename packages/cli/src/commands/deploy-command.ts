import { loadBusinessConfig } from '@amour/config'
import { Command } from 'commander'
import { ensureDeployment } from '../deployment/ensure-deployment.ts'
import { dataFolder } from '../folder/data-folder.ts'

/** `amour deploy` */
export function deployCommand(): Command {
  return new Command('deploy')
    .description('deploy the contracts to a local chain, unless its record says that they are there')
    .option('--rpc-url <url>', 'the chain', 'http://127.0.0.1:8545')
    .option('--config <file>', 'what the business decides', 'amour.config.yaml')
    .option('--record <file>', 'where the addresses are kept', dataFolder().deployment)
    .action(async (options: { rpcUrl: string; config: string; record: string }) => {
      const record = await ensureDeployment({
        rpcUrl: options.rpcUrl,
        file: options.record,
        config: loadBusinessConfig(options.config),
        freshClock: false,
      })
      process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
    })
}
