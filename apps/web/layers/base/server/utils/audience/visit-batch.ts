import type { VisitKey } from './visit-of.ts'

export interface CountedVisit extends VisitKey {
  visits: number
}

/** The API takes no more in one batch. */
const MOST_COUNTS = 500

/** Visits that have been counted here and not yet sent. */
export interface VisitBatch {
  add(keys: readonly VisitKey[]): void
  /** Sends what there is and forgets it, whether it arrives or not. Never rejects. */
  flush(): Promise<void>
}

/** Holds a bounded number of counts: what is beyond it, or cannot be sent, is lost and delays nobody. */
export function createVisitBatch(send: (counts: CountedVisit[]) => Promise<unknown>): VisitBatch {
  let counts = new Map<string, CountedVisit>()
  return {
    add(keys) {
      for (const key of keys) {
        const name = `${key.kind} ${key.value}`
        const known = counts.get(name)
        if (known) known.visits += 1
        else if (counts.size < MOST_COUNTS) counts.set(name, { ...key, visits: 1 })
      }
    },
    async flush() {
      if (counts.size === 0) return
      const sent = [...counts.values()]
      counts = new Map()
      await Promise.resolve(sent)
        .then(send)
        .catch(() => undefined)
    },
  }
}
