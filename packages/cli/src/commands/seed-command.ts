import { Command } from 'commander'
import { readDeployment } from '../deployment/deployment-file.ts'
import { readTermsHash } from '../deployment/read-terms-hash.ts'
import { seedSale } from '../deployment/seed-sale.ts'
import { dataFolder } from '../folder/data-folder.ts'
import { UsageError } from '../usage-error.ts'

/** `amour seed` */
export function seedCommand(): Command {
  return new Command('seed')
    .description('let a few accounts of a local chain buy, unless somebody bought before')
    .option('--rpc-url <url>', 'the chain', 'http://127.0.0.1:8545')
    .option('--api <origin>', 'the API', 'http://127.0.0.1:4000')
    .option('--record <file>', 'the record of the deployment', dataFolder().deployment)
    .action(async (options: { rpcUrl: string; api: string; record: string }) => {
      const deployment = await readDeployment(options.record)
      if (!deployment) throw new UsageError(`Nothing is deployed: ${options.record} does not exist.`)
      const termsHash = await readTermsHash(options.api)
      const made = await seedSale({ rpcUrl: options.rpcUrl, deployment, termsHash })
      process.stdout.write(made === 0 ? 'The sale has purchases already.\n' : `Made ${made} purchases.\n`)
    })
}
