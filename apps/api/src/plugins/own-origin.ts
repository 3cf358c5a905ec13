import { DomainError } from '@amour/domain'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route changes needs no proof by origin: a secret in the request is the proof, and no cookie is read. */
    anyOrigin?: boolean
  }
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Refuses whatever changes something and doesn't come from our own pages, with or without a cookie. */
export const ownOrigin = fp<{ publicOrigin: string }>(async (app, { publicOrigin }) => {
  app.addHook('onRequest', (request, _reply, done) => {
    const isSafe =
      request.is404 || SAFE_METHODS.includes(request.method) || request.routeOptions.config.anyOrigin === true
    if (isSafe || request.headers.origin === publicOrigin) done()
    else done(new DomainError('auth.origin-refused'))
  })
})
