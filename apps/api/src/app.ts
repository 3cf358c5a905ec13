import cookie from '@fastify/cookie'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Registry } from 'prom-client'
import { randomUUID } from 'node:crypto'
import type { RateLimiter } from '@amour/cache'
import { buildSerializer } from './http/build-serializer.ts'
import { requireAdmin } from './http/require-admin.ts'
import { audienceRoutes } from './modules/audience/routes.ts'
import { authRoutes } from './modules/auth/routes.ts'
import { createSessionCookie } from './modules/auth/session-cookie.ts'
import { contributorRoutes } from './modules/contributors/routes.ts'
import { docsRoutes } from './modules/docs/routes.ts'
import { eventRoutes } from './modules/events/routes.ts'
import { leadRoutes } from './modules/leads/routes.ts'
import { meRoutes } from './modules/me/routes.ts'
import { offerRoutes } from './modules/offer/routes.ts'
import { positionRoutes } from './modules/positions/routes.ts'
import { progressRoutes } from './modules/progress/routes.ts'
import { purchaseRoutes } from './modules/purchases/routes.ts'
import { receiptRoutes } from './modules/receipts/routes.ts'
import { saleRoutes } from './modules/sale/routes.ts'
import { statusRoutes } from './modules/status/routes.ts'
import { termsRoutes } from './modules/terms/routes.ts'
import { tokenRoutes } from './modules/token/routes.ts'
import { transactionRoutes } from './modules/transactions/routes.ts'
import { transparencyRoutes } from './modules/transparency/routes.ts'
import { voucherRoutes } from './modules/vouchers/routes.ts'
import { namedSchemas } from './named-schemas.ts'
import { type ClientAddressOptions, clientAddress } from './plugins/client-address.ts'
import { answerError, errors } from './plugins/errors.ts'
import { openapi } from './plugins/openapi.ts'
import { ownOrigin } from './plugins/own-origin.ts'
import { type RateBudgets, rateLimits } from './plugins/rate-limits.ts'
import { requestDeadline } from './plugins/request-deadline.ts'
import { requestLog } from './plugins/request-log.ts'
import { requestMetrics } from './plugins/request-metrics.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import type { Services } from './services.ts'

const MOST_BODY_BYTES = 64 * 1024

export interface AppOptions extends ClientAddressOptions {
  services: Services
  rateLimiter: RateLimiter
  registry: Registry
  logger: FastifyBaseLogger
  /** The origin under which people see the site. */
  publicOrigin: string
  /** Who may read what concerns all buyers. */
  adminWallets: readonly string[]
  rateBudgets?: Partial<RateBudgets>
}

/** Builds the HTTP application; the caller listens and closes. Resources stay the caller's. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { publicOrigin, rateLimiter, registry, trustedProxyHops, webSecret } = options
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // The request's id reaches every message through the context, those of deeper layers too.
    childLoggerFactory: (logger) => logger,
    bodyLimit: MOST_BODY_BYTES,
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    requestTimeout: 30_000,
    // Event streams say something every 15 seconds; who says nothing for so long has left.
    connectionTimeout: 75_000,
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: { buildSerializer } },
  })
  app.setValidatorCompiler(TypeBoxValidatorCompiler)

  await app.register(clientAddress, { trustedProxyHops, webSecret })
  await app.register(requestDeadline)
  await app.register(requestLog)
  await app.register(errors)
  await app.register(securityHeaders, { publicOrigin })
  await app.register(requestMetrics, { registry })
  await app.register(rateLimits, { rateLimiter, budgets: options.rateBudgets })
  await app.register(ownOrigin, { publicOrigin })
  await app.register(openapi)
  await registerRoutes(app, options)
  return app
}

async function registerRoutes(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { publicOrigin, services } = options
  const sessionCookie = createSessionCookie(publicOrigin)
  const signedIn = (request: Parameters<typeof sessionCookie.read>[0]) =>
    services.auth.require(sessionCookie.read(request))
  const adminSignedIn = requireAdmin(signedIn, options.adminWallets)

  for (const schema of namedSchemas) app.addSchema(schema)
  await app.register(
    async (api) => {
      await api.register(leadRoutes(services))
      await api.register(termsRoutes(services))
      await api.register(offerRoutes(services))
      await api.register(saleRoutes(services))
      await api.register(progressRoutes(services))
      await api.register(tokenRoutes(services))
      await api.register(transparencyRoutes(services))
      await api.register(statusRoutes(services))
      await api.register(transactionRoutes(services))
      await api.register(eventRoutes(services))
      await api.register(docsRoutes())
      await api.register(async (personal) => {
        await personal.register(cookie)
        await personal.register(authRoutes({ auth: services.auth, cookie: sessionCookie }))
        await personal.register(meRoutes({ eligibility: services.eligibility, signedIn }))
        await personal.register(voucherRoutes({ vouchers: services.vouchers, signedIn }))
        await personal.register(purchaseRoutes({ purchases: services.purchases, signedIn }))
        await personal.register(positionRoutes({ positions: services.positions, signedIn }))
        await personal.register(receiptRoutes({ receipts: services.receipts, signedIn }))
        await personal.register(audienceRoutes({ audience: services.audience, adminSignedIn }))
        await personal.register(contributorRoutes({ contributors: services.contributors, adminSignedIn }))
      })
    },
    { prefix: '/api/v1' },
  )
}
