import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRedis } from '@amour/local'

export interface TestRedis {
  url: string
  stop(): Promise<void>
}

/** A Redis of one's own. Throws where `redis-server` is not installed: tests never skip silently. */
export async function startTestRedis(): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'amour-redis-'))
  const server = await startRedis({ dir })
  if (server === null) throw new Error('Install redis-server: the Redis adapters are tested on a real one.')
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
