import { join } from 'node:path'
import { repositoryRoot } from '../folder/data-folder.ts'
import { commonEnvironment } from './common-environment.ts'
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
      // The web server is the one proxy in front.
      TRUSTED_PROXY_HOPS: '1',
      VOUCHER_SIGNER_KEY: context.voucherSignerKey,
    },
    readyUrl: `http://127.0.0.1:${context.ports.api}/health/ready`,
  }
}
