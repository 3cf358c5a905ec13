import { withDeadline } from '@amour/db'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds that this route may take; 10 seconds when not said. */
    patience?: number
  }
}

const PATIENCE_MS = 10_000

/** Nobody waits longer for an answer: then the database is not asked any more, either. */
export const requestDeadline = fp(async (app) => {
  app.addHook('onRequest', (request, _reply, done) => {
    withDeadline(Date.now() + (request.routeOptions.config.patience ?? PATIENCE_MS), done)
  })
})
