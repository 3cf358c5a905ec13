import scalar from '@scalar/fastify-api-reference'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { randomBytes } from 'node:crypto'
import { documentUrl } from './document-url.ts'

const TITLE = 'Amour API'

/** The reference page. Its policy lets the browser ask nothing of any other origin. */
export function docsRoutes(): FastifyPluginAsyncTypebox {
  return async (app) => {
    const nonce = randomBytes(16).toString('base64')
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'content-security-policy': referencePolicy(nonce),
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'same-origin',
      })
    })
    await app.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        pageTitle: TITLE,
        nonce,
        url: documentUrl,
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        hideClientButton: true,
        proxyUrl: '',
      },
    })
  }
}

function referencePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
