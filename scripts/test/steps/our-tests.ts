import type { Step } from '../step.ts'
import { ensureBrowser } from '../ensure-browser.ts'
import { ensureRedis } from '../ensure-redis.ts'
import { runVitest } from '../vitest-step.ts'

/** Unit tests, and integration tests on a real PostgreSQL, chain, Redis and Chromium. */
export const ourTests: Step = {
  name: 'tests',
  run: async () => {
    await ensureRedis()
    await ensureBrowser()
    return runVitest('tests', ['unit', 'integration'])
  },
}
