import { DomainError } from '@amour/domain'
import fp from 'fastify-plugin'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Refuses whatever changes something and doesn't come from our own pages, with or without a cookie. */
export const ownOrigin = fp<{ publicOrigin: string }>(async (app, { publicOrigin }) => {
  app.addHook('onRequest', (request, _reply, done) => {
    const isSafe = request.is404 || SAFE_METHODS.includes(request.method)
    if (isSafe || request.headers.origin === publicOrigin) done()
    else done(new DomainError('auth.origin-refused'))
  })
})
