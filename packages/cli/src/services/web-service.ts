import { join } from 'node:path'
import { localWebSecret } from './local-keys.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceDefinition } from './service-definition.ts'

/** A page leaves much garbage at once: with more room for what is young, less of it is copied. */
const webNodeOptions = '--max-semi-space-size=64'

/** The web site's server. */
export function webService(context: ServiceContext): ServiceDefinition {
  const { ports, publicOrigin } = context
  return {
    name: 'web',
    title: 'Web',
    entry: join(context.webOutput, 'server/index.mjs'),
    env: {
      NODE_OPTIONS: webNodeOptions,
      HOST: '127.0.0.1',
      PORT: String(ports.web),
      NUXT_API_ORIGIN: `http://127.0.0.1:${ports.api}`,
      NUXT_WEB_SECRET: localWebSecret,
      NUXT_PUBLIC_RPC_URL: context.rpcUrl,
      NUXT_PUBLIC_CHAIN_ID: String(context.deployment.chainId),
      NUXT_PUBLIC_ORIGIN: publicOrigin,
      NUXT_PUBLIC_ENTITY: JSON.stringify(context.entity),
    },
    ports: ['web'],
    readyUrl: `http://127.0.0.1:${ports.web}/`,
  }
}
