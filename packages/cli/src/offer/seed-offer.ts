import { appendOfferPhase, createDatabase, withOffer } from '@amour/db'

const phases = ['notified', 'published', 'open'] as const

/**
 * Opens the offer of a local sandbox, which is offered to nobody, so that its sale can be tried at once. Leaves an offer alone
 * of which something has been recorded.
 */
export async function seedOffer(databaseUrl: string): Promise<void> {
  const database = createDatabase({ url: databaseUrl, applicationName: 'amour-cli', maxConnections: 1 })
  try {
    await withOffer(database, async (transaction, { present }) => {
      if (present) return
      const since = new Date()
      const entry = { since, note: 'Local sandbox: nothing is offered to the public', actor: 'npm start' }
      for (const [index, phase] of phases.entries())
        await appendOfferPhase(transaction, index + 1, { ...entry, phase })
    })
  } finally {
    await database.destroy()
  }
}
