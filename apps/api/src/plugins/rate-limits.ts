import type { RateLimit, RateLimitDecision, RateLimiter } from '@amour/cache'
import { DomainError } from '@amour/domain'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which budget of the client's address a route draws on; `default` when not said. */
    limit?: 'auth' | 'voucher' | 'document' | 'lead' | 'transaction' | 'audience' | 'default'
  }
}

/** Per client address. Generous enough for a household behind one address, small enough to make guessing pointless. */
const budgets = {
  auth: { limit: 60, windowSeconds: 60 },
  voucher: { limit: 30, windowSeconds: 60 },
  document: { limit: 60, windowSeconds: 60 },
  // A page asks once a block; one question can cost some thirty calls to the node.
  transaction: { limit: 300, windowSeconds: 60 },
  /** One web server sends a batch every few seconds. */
  audience: { limit: 120, windowSeconds: 60 },
  lead: { limit: 30, windowSeconds: 600 },
  default: { limit: 1_200, windowSeconds: 60 },
} as const satisfies Record<string, RateLimit>

export type RateBudgets = Record<keyof typeof budgets, RateLimit>

interface RateLimitsOptions {
  rateLimiter: RateLimiter
  budgets?: Partial<RateBudgets> | undefined
}

/** Refuses a client address that asks too often, before its request is parsed. */
export const rateLimits = fp<RateLimitsOptions>(async (app, { rateLimiter, budgets: changed }) => {
  const limits: RateBudgets = { ...budgets, ...changed }
  app.addHook('onRequest', (request, reply, done) => {
    const budget = request.routeOptions.config.limit ?? 'default'
    const decide = (decision: RateLimitDecision) => done(refusalOf(decision, reply))
    const decision = rateLimiter.consume(`${budget}:${request.clientAddress}`, limits[budget])
    if (decision instanceof Promise) decision.then(decide, done)
    else decide(decision)
  })
})

function refusalOf(decision: RateLimitDecision, reply: FastifyReply): DomainError | undefined {
  reply.header('ratelimit-remaining', decision.remaining)
  if (decision.allowed) return undefined
  return new DomainError('request.too-many', { retryAfterSeconds: decision.retryAfterSeconds })
}
