import type { Step } from '../step.ts'
import { ensureBrowser } from '../ensure-browser.ts'
import { runVitest } from '../vitest-step.ts'

/** The whole stack, end to end, in a real Chromium. */
export const systemTests: Step = {
  name: 'system',
  run: async () => {
    await ensureBrowser()
    return runVitest('system', ['system'])
  },
}
