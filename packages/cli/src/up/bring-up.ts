import { Listr } from 'listr2'
import type { ListrTask } from 'listr2'
import { readTermsHash } from '../deployment/read-terms-hash.ts'
import { seedSale } from '../deployment/seed-sale.ts'
import { apiService } from '../services/api-service.ts'
import { indexerService } from '../services/indexer-service.ts'
import type { ServiceContext } from '../services/service-context.ts'
import type { ServiceDefinition } from '../services/service-definition.ts'
import { supervise } from '../services/supervise.ts'
import { webService } from '../services/web-service.ts'
import { workerService } from '../services/worker-service.ts'
import { once } from './once.ts'
import type { Stack, StackOptions } from './stack.ts'

/**
 * Starts everything, as much at once as the order of things allows, and shows how far it is.
 * @param say told what happens to the services later on
 */
export async function bringUp(
  stack: Stack,
  options: StackOptions,
  say: (sentence: string) => void,
): Promise<void> {
  const { closers, environment, folder } = options
  const run = async (describe: (context: ServiceContext) => ServiceDefinition): Promise<void> => {
    const service = describe(await stack.context())
    const stop = await supervise(service, { logFile: folder.logFile(service.name), environment, say })
    closers.add('service', stop)
  }
  const ledger = once(() => Promise.all([stack.migrations(), stack.deployment()]))
  const api = once(() => ledger().then(() => run(apiService)))
  const tasks: ListrTask[] = [
    step('PostgreSQL', () => stack.database()),
    step('Redis', () => stack.redis()),
    step('Chain', () => stack.chain()),
    step('Contracts compiled', () => stack.contracts()),
    step('Contracts deployed', () => stack.deployment()),
    step('Database migrated', () => stack.migrations()),
    step('Indexer', () => ledger().then(() => run(indexerService))),
    step('Worker', () => ledger().then(() => run(workerService))),
    step('API', api),
    step('Seed data', async () => {
      await api()
      const { deployment, ports, rpcUrl } = await stack.context()
      const termsHash = await readTermsHash(`http://127.0.0.1:${ports.api}`)
      await seedSale({ deployment, rpcUrl, termsHash })
    }),
    step('Web built', () => stack.webBuild()),
    step('Web', () => Promise.all([stack.webBuild(), api()]).then(() => run(webService))),
  ]
  await new Listr(tasks, {
    concurrent: true,
    // Ctrl-C is ours: it stops what was started, in order.
    registerSignalListeners: false,
    rendererOptions: { timer: seconds },
    fallbackRendererOptions: { timer: seconds },
  }).run()
}

const seconds = {
  condition: (duration: number) => duration > 50,
  field: (duration: number) => `${(duration / 1000).toFixed(1)} s`,
  format: () => (text: string | undefined) => text ?? '',
}

function step(title: string, work: () => Promise<unknown>): ListrTask {
  return {
    title,
    task: async () => {
      await work()
    },
  }
}
