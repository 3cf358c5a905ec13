import { freePort, startProcess, waitUntilReady } from '../../packages/local/src/index.ts'

export interface BenchServer {
  origin: string
  pid: number
  stop(): Promise<void>
}

/** Runs a server as a process of its own, its log in a file; resolves once it answers. */
export async function startServer(
  file: string,
  logFile: string,
  environment: (port: number) => Record<string, string>,
): Promise<BenchServer> {
  const { port } = await freePort()
  const server = await startProcess({
    name: file,
    command: process.execPath,
    args: [...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? []), file],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment(port) },
    logFile,
  })
  const origin = `http://127.0.0.1:${port}`
  await waitUntilReady(server, {
    ready: async () => (await fetch(`${origin}/health/live`)).status > 0,
    intervalMs: 50,
    timeoutMs: 30_000,
    logFile,
  })
  return { origin, pid: server.pid, stop: () => server.stop() }
}
