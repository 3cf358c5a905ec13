import { findOnPath } from '../../packages/local/src/index.ts'
import { installDebianPackage } from './install-debian-package.ts'

/** Makes sure that there is a Redis to test on. Throws with one sentence that says what to do. */
export async function ensureRedis(): Promise<void> {
  if (findOnPath('redis-server')) return
  if ((await installDebianPackage('redis-server')) && findOnPath('redis-server')) return
  throw new Error('Install redis-server: the Redis adapters are tested on a real one.')
}
