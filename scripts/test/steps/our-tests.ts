import type { Step } from '../step.ts'
import { ensureRedis } from '../ensure-redis.ts'
import { runVitest } from '../vitest-step.ts'

/** Unit tests, and integration tests on a real PostgreSQL, chain and Redis. */
export const ourTests: Step = {
  name: 'tests',
  run: async () => {
    await ensureRedis()
    return runVitest('tests', ['unit', 'integration'])
  },
}
