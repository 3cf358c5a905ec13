import { mkdirSync } from 'node:fs'
import { Redis } from 'ioredis'
import { freePort } from '../free-port.ts'
import { type ProcessExit, startProcess } from '../process/start-process.ts'
import { waitUntilReady } from '../process/wait-until-ready.ts'
import { findOnPath } from '../find-on-path.ts'

export interface RedisOptions {
  /** Holds the snapshot between starts; made when absent. */
  dir: string
  /** Any free one when absent; see `freePort` for one that is preferred. */
  port?: number
  logFile?: string
}

export interface RedisServer {
  /** `redis://127.0.0.1:PORT` */
  url: string
  port: number
  pid: number
  /** Settles when it has ended, whoever ended it. */
  exited: Promise<ProcessExit>
  stop(): Promise<void>
}

/** Starts this machine's `redis-server` on 127.0.0.1; `null` where there is none. */
export async function startRedis(options: RedisOptions): Promise<RedisServer | null> {
  const command = findOnPath('redis-server')
  if (command === undefined) return null
  mkdirSync(options.dir, { recursive: true })
  const port = options.port ?? (await freePort()).port
  const url = `redis://127.0.0.1:${port}`
  const server = await startProcess({
    name: 'Redis',
    command,
    args: ['--bind', '127.0.0.1', '--port', String(port), '--dir', options.dir, '--save', '60 1'],
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  })
  await waitUntilReady(server, { ready: () => answers(url), timeoutMs: 20_000, logFile: options.logFile })
  return { url, port, pid: server.pid, exited: server.exited, stop: () => server.stop() }
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } finally {
    client.disconnect()
  }
}
