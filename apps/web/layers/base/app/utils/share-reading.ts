/** With what documents and readers' browsers keep (see the document cache), a change is still seen within 5 seconds. */
const KEPT_MS = 500
/** More than the site has pages and texts; readers can invent names. */
const LIMIT = 300

interface Reading {
  answer: Promise<unknown>
  from: number
}

/**
 * Readings that are the same for all readers: who asks while one is under way, or shortly after, is given the same. So the API is asked
 * a few times a second at most, however many pages are rendered. A reading that failed is not kept. What is given is shared: nobody
 * may change it.
 */
export function createSharedReadings({ keptMs = KEPT_MS, limit = LIMIT, now = Date.now } = {}) {
  const kept = new Map<unknown, Reading>()

  return <Value>(key: unknown, read: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key)
    if (found && now() - found.from < keptMs) return found.answer as Promise<Value>
    const reading = { answer: read(), from: now() }
    kept.delete(key)
    kept.set(key, reading)
    if (kept.size > limit) kept.delete(kept.keys().next().value)
    reading.answer.catch(() => {
      if (kept.get(key) === reading) kept.delete(key)
    })
    return reading.answer
  }
}

/** The server's own. Never for what depends on who asks. */
export const shareReading = createSharedReadings()
