import { freePort, startProcess, waitUntilReady } from '@amour/local'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../../.amour/web/server/index.mjs', import.meta.url))

export interface OtherWeb {
  origin: string
  stop(): Promise<void>
}

/** The stack's web site once more, with another API behind it. */
export async function startWeb(apiOrigin: string): Promise<OtherWeb> {
  const { port } = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await startProcess({
    name: 'The other web',
    command: process.execPath,
    args: [entry],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      NUXT_API_ORIGIN: apiOrigin,
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
