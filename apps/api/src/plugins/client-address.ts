import { createHash, timingSafeEqual } from 'node:crypto'
import proxyAddress from '@fastify/proxy-addr'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    /** Address of the client, as far as proxies of ours tell it. */
    clientAddress: string
    /** Whether our web server asks, for itself or for a reader: it has proved it. */
    fromWeb: boolean
  }
}

export interface ClientAddressOptions {
  /** Proxies of ours in front of the API, for who does not come through the web server. */
  trustedProxyHops: number
  /** Shared with the web server alone. */
  webSecret: string
}

const PROOF = 'x-amour-web'

/**
 * Tells who asks. Two ways lead here: through the web server, which proves itself and names its reader as the last in
 * `X-Forwarded-For`, and straight, where proxies are counted. What either says is believed on its own way only.
 */
export const clientAddress = fp<ClientAddressOptions>(async (app, { trustedProxyHops, webSecret }) => {
  const isProof = equalTo(webSecret)
  app.decorateRequest('clientAddress', '')
  app.decorateRequest('fromWeb', false)
  app.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request.raw
    const proof = headers[PROOF]
    // Nothing that comes after, a log least of all, needs to see it.
    delete headers[PROOF]
    request.fromWeb = typeof proof === 'string' && isProof(proof)
    const hops = request.fromWeb ? 1 : trustedProxyHops
    request.clientAddress = proxyAddress(request.raw, (_address, hop) => hop < hops)
    done()
  })
})

/** Takes as long for every text, whatever it has in common with the secret. */
function equalTo(secret: string): (text: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(secret)
  return (text) => timingSafeEqual(digest(text), expected)
}
