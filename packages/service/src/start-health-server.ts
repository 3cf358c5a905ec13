import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from 'prom-client'

/** What a probe is told; `fields` are for people. */
export interface Readiness {
  ready: boolean
  fields?: Record<string, unknown>
}

export interface HealthServerOptions {
  /** 0 takes a free one. */
  port: number
  /** Interface; this machine alone unless told otherwise. */
  host?: string
  readiness: () => Readiness | Promise<Readiness>
  metrics: Registry
}

export interface HealthServer {
  port: number
  close(): Promise<void>
}

/** Serves `/health/live`, `/health/ready` (503 until ready) and `/metrics`. */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    answer(path, response, options).catch(() => send(response, 500, { status: 'error' }))
  })
  server.listen(options.port, options.host ?? '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  path: string,
  response: ServerResponse,
  { readiness, metrics }: HealthServerOptions,
): Promise<void> {
  switch (path) {
    case '/health/live':
      return send(response, 200, { status: 'live' })
    case '/health/ready': {
      const { ready, fields } = await readiness()
      return send(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready', ...fields })
    }
    case '/metrics':
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.metrics())
      return
    default:
      return send(response, 404, { status: 'not-found' })
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
