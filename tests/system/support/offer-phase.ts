import { createDatabase, type Database, insertSuspension, liftSuspension, readOffer } from '@amour/db'
import { recordOfferPhase } from '@amour/db/testing'
import type { OfferPhase } from '@amour/domain'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { stack } from './stack.ts'

/** What the web server may still hold of the phase before: documents for 2 s, readings that pages share for half a second. */
const SEEN_MS = 3_000

/** Puts the stack's offer in a phase, whatever phase it is in, and waits until the pages know. */
export async function enterPhase(phase: OfferPhase): Promise<void> {
  await withStackDatabase((database) => recordOfferPhase(database, phase))
  await untilShown({ phase })
}

/** Suspends the marketing of the stack's offer, and waits until the pages know. */
export async function suspend(): Promise<void> {
  const from = new Date()
  const until = new Date(from.getTime() + 3_600_000)
  await withStackDatabase((database) =>
    insertSuspension(database, { from, until, reason: 'Asked by the authority', actor: 'test' }),
  )
  await untilShown({ suspension: { until: until.toISOString() } })
}

/** Ends the suspension. */
export async function resume(): Promise<void> {
  await withStackDatabase(async (database) => {
    const { suspension } = await readOffer(database)
    if (suspension) await liftSuspension(database, suspension.id, { at: new Date(), actor: 'test' })
  })
  await untilShown({ suspension: null })
}

async function withStackDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const { databaseUrl: url } = stack
  const database = createDatabase({ url, applicationName: 'test', maxConnections: 1 })
  try {
    await work(database)
  } finally {
    await database.destroy()
  }
}

async function untilShown(state: object): Promise<void> {
  const { publicOrigin } = stack
  await vi.waitFor(
    async () => {
      const answer = await fetch(`${publicOrigin}/api/v1/offer`)
      expect(await answer.json()).toMatchObject(state)
    },
    { timeout: 15_000, interval: 200 },
  )
  await delay(SEEN_MS)
}
