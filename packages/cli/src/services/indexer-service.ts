import { join } from 'node:path'
import { repositoryRoot } from '../folder/data-folder.ts'
import { commonEnvironment } from './common-environment.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceDefinition } from './service-definition.ts'

/**
 * Reading an old chain makes much garbage: with its own limits V8 would let more than half a gigabyte of it lie, where 60 MB are
 * in use.
 */
export const indexerNodeOptions = '--max-semi-space-size=8 --max-old-space-size=512'

/** The follower of the chain. */
export function indexerService(context: ServiceContext): ServiceDefinition {
  return {
    name: 'indexer',
    title: 'Indexer',
    entry: join(repositoryRoot, 'apps/indexer/src/main.ts'),
    env: {
      ...commonEnvironment(context),
      INDEXER_METRICS_PORT: String(context.ports.indexer),
      NODE_OPTIONS: indexerNodeOptions,
    },
    ports: ['indexer'],
    readyUrl: `http://127.0.0.1:${context.ports.indexer}/health/ready`,
  }
}
