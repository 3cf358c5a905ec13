import { loadBusinessConfig, loadEnvironment } from '@amour/config'
import { createLogger } from '@amour/logger'
import { runService, startHealthServer } from '@amour/service'
import { once } from 'node:events'
import { openApi } from './open-api.ts'

const environment = loadEnvironment(
  ['log', 'business', 'database', 'redis', 'chain', 'voucher', 'site', 'personalData', 'http'],
  process.env,
)
const business = loadBusinessConfig(environment.CONFIG_FILE)
const logger = createLogger({ service: 'api', level: environment.LOG_LEVEL })

await runService(logger, async (signal) => {
  const api = await openApi({ environment, business, logger })
  const address = await api.app.listen({ host: environment.API_HOST, port: environment.API_PORT })
  const health = await startHealthServer({
    host: environment.API_HOST,
    port: environment.API_METRICS_PORT,
    metrics: api.metrics,
    readiness: async () => {
      const { ready, ...fields } = await api.status.check()
      return { ready, fields }
    },
  })
  logger.info({ address, healthPort: health.port }, 'API listens')
  if (!signal.aborted) await once(signal, 'abort')
  await health.close()
  await api.close()
})
