import { createDatabase } from '@amour/db'
import { recordOfferPhase } from '@amour/db/testing'
import type { OfferPhase } from '@amour/domain'
import { expect, inject, vi } from 'vitest'

/** Puts the stack's offer in a phase, whatever phase it is in, and waits until the pages know. */
export async function enterPhase(phase: OfferPhase): Promise<void> {
  const { databaseUrl, publicOrigin } = inject('stack')
  const database = createDatabase({ url: databaseUrl, applicationName: 'test', maxConnections: 1 })
  try {
    await recordOfferPhase(database, phase)
  } finally {
    await database.destroy()
  }
  await vi.waitFor(
    async () => {
      const answer = await fetch(`${publicOrigin}/api/v1/offer`)
      expect(await answer.json()).toMatchObject({ phase })
    },
    { timeout: 15_000, interval: 200 },
  )
}
