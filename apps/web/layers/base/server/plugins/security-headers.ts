import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from '../utils/content-security-policy.ts'
import { rpcOrigins } from '../utils/rpc-origins.ts'

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
}

/** Marks the scripts that Nuxt itself wrote. The page's body is left alone, so markup injected there has no nonce. */
function withNonce(chunks: string[], nonce: string): string[] {
  return chunks.map((chunk) => chunk.replaceAll('<script', `<script nonce="${nonce}"`))
}

export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('request', (event) => {
    if (!event.path.startsWith('/api/')) setResponseHeaders(event, HEADERS)
  })
  nitro.hooks.hook('render:html', (html, { event }) => {
    if (getRouteRules(event).noScripts) {
      // A document is the same for all readers: it has no inline script, so it needs no nonce, and it calls no chain.
      setResponseHeader(event, 'content-security-policy', contentSecurityPolicy({ connect: [] }))
      return
    }
    const nonce = randomBytes(16).toString('base64')
    html.head = withNonce(html.head, nonce)
    html.bodyPrepend = withNonce(html.bodyPrepend, nonce)
    html.bodyAppend = withNonce(html.bodyAppend, nonce)
    const { rpcUrl } = useRuntimeConfig(event).public
    const connect = import.meta.dev ? [...rpcOrigins(rpcUrl), 'ws:'] : rpcOrigins(rpcUrl)
    setResponseHeader(event, 'content-security-policy', contentSecurityPolicy({ nonce, connect }))
  })
  nitro.hooks.hook('render:response', (response) => {
    delete response.headers?.['x-powered-by']
    // A page carries a nonce and may carry a visitor's own data. Documents that all readers share say otherwise later.
    response.headers = { ...response.headers, 'cache-control': 'private, no-cache' }
  })
})
