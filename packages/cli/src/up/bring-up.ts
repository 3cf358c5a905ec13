import { readTermsHash } from '../deployment/read-terms-hash.ts'
import { seedSale } from '../deployment/seed-sale.ts'
import { seedOffer } from '../offer/seed-offer.ts'
import { apiService } from '../services/api-service.ts'
import { indexerService } from '../services/indexer-service.ts'
import type { ServiceContext } from '../services/service-context.ts'
import type { ServiceDefinition } from '../services/service-definition.ts'
import { supervise } from '../services/supervise.ts'
import { webService } from '../services/web-service.ts'
import { workerService } from '../services/worker-service.ts'
import { once } from './once.ts'
import { showProgress } from './show-progress.ts'
import type { ProgressStep } from './show-progress.ts'
import type { Stack, StackOptions } from './stack.ts'

/**
 * Starts everything, as much at once as the order of things allows, and shows how far it is.
 */
export async function bringUp(stack: Stack, options: StackOptions): Promise<void> {
  const { closers, environment, folder, ports, say } = options
  const run = async (describe: (context: ServiceContext) => ServiceDefinition): Promise<void> => {
    const service = describe(await stack.context())
    await Promise.all(service.ports.map((name) => ports[name].release()))
    const stop = await supervise(service, { logFile: folder.logFile(service.name), environment, say })
    closers.add('service', stop)
  }
  const ledger = once(async () => {
    await Promise.all([stack.migrations(), stack.deployment()])
    await seedOffer(await stack.database())
  })
  const api = once(() => ledger().then(() => run(apiService)))
  const steps: ProgressStep[] = [
    { title: 'PostgreSQL', work: () => stack.database() },
    { title: 'Redis', work: () => stack.redis() },
    { title: 'Chain', work: () => stack.chain() },
    { title: 'Mail catcher', work: () => stack.mail() },
    { title: 'Contracts compiled', work: () => stack.contracts() },
    { title: 'Contracts deployed', work: () => stack.deployment() },
    { title: 'Database migrated', work: () => stack.migrations() },
    { title: 'Indexer', work: () => ledger().then(() => run(indexerService)) },
    { title: 'Worker', work: () => ledger().then(() => run(workerService)) },
    { title: 'API', work: api },
    {
      title: 'Seed data',
      work: async () => {
        await api()
        const { deployment, rpcUrl } = await stack.context()
        const termsHash = await readTermsHash(`http://127.0.0.1:${ports.api.port}`)
        await seedSale({ deployment, rpcUrl, termsHash })
      },
    },
    { title: 'Web built', work: () => stack.webBuild() },
    { title: 'Web', work: () => Promise.all([stack.webBuild(), api()]).then(() => run(webService)) },
  ]
  await showProgress(steps, process.stdout)
}
