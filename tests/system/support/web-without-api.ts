import { freePort, startProcess, waitUntilReady } from '@amour/local'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../../.amour/web/server/index.mjs', import.meta.url))

export interface LonelyWeb {
  origin: string
  stop(): Promise<void>
}

/** The stack's web site once more, with an address of the API at which nobody answers. */
export async function startWebWithoutApi(): Promise<LonelyWeb> {
  const { port } = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await startProcess({
    name: 'The web without an API',
    command: process.execPath,
    args: [entry],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      NUXT_API_ORIGIN: 'http://127.0.0.1:9',
      NUXT_PUBLIC_ORIGIN: origin,
    },
  })
  await waitUntilReady(server, {
    ready: async () => (await fetch(`${origin}/health/live`)).ok,
    intervalMs: 100,
    timeoutMs: 30_000,
  })
  return { origin, stop: () => server.stop() }
}
