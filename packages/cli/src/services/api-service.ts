import { join } from 'node:path'
import { repositoryRoot } from '../folder/data-folder.ts'
import { commonEnvironment } from './common-environment.ts'
import { localWebSecret } from './local-keys.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceDefinition } from './service-definition.ts'

/** The HTTP API. */
export function apiService(context: ServiceContext): ServiceDefinition {
  return {
    name: 'api',
    title: 'API',
    entry: join(repositoryRoot, 'apps/api/src/server.ts'),
    env: {
      ...commonEnvironment(context),
      API_HOST: '127.0.0.1',
      API_PORT: String(context.ports.api),
      API_METRICS_PORT: String(context.ports.apiMetrics),
      WEB_SECRET: localWebSecret,
      VOUCHER_SIGNER_KEY: context.voucherSignerKey,
    },
    ports: ['api', 'apiMetrics'],
    readyUrl: `http://127.0.0.1:${context.ports.apiMetrics}/health/ready`,
  }
}
