import { createTestClient, http } from 'viem'
import { vi } from 'vitest'
import { stack } from './stack.ts'
import type { Visitor } from './visitor.ts'

/** A purchase that has its confirmations, as the page shows it. */
export const confirmed = '.transaction[data-phase=confirmed], .transaction[data-phase=final]'

const LONGEST_MS = 60_000

/**
 * Waits until the page shows the visitor's purchase as confirmed, and has a block made each second meanwhile: the local chain is
 * as slow as a public one, which only the main job has to bear.
 */
export async function untilConfirmed({ page }: Visitor, timeout = LONGEST_MS): Promise<void> {
  const chain = createTestClient({ mode: 'anvil', transport: http(stack.rpcUrl) })
  await vi.waitFor(
    async () => {
      await chain.mine({ blocks: 1 })
      await page.locator(confirmed).waitFor({ timeout: 1_000 })
    },
    { timeout },
  )
}
