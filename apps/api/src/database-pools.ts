import { type Database, type TimeLimits, createDatabase } from '@amour/db'

/** For a person who waits: a lock is had at once or not, and a statement takes a moment. */
const LIMITS: TimeLimits = {
  statement: 5_000,
  lock: 1_000,
  idleInTransaction: 10_000,
  answer: 6_000,
  connection: 2_000,
}

/** Connections by what they are for: what stands still in one pool stops nothing in another. */
export interface DatabasePools {
  /** What all may read. */
  readonly reads: Database
  /** Sign-in, eligibility, vouchers and what belongs to one person. */
  readonly people: Database
  /** Letters, figures of visits, exports. */
  readonly desk: Database
  destroy(): Promise<void>
}

interface PoolsOptions {
  readonly url: string
  /** Called for errors that no query awaits. */
  readonly onIdleError: (error: Error) => void
}

/** Opens the pools; connections are made when first needed. */
export function openDatabasePools({ url, onIdleError }: PoolsOptions): DatabasePools {
  const open = (name: string, maxConnections: number) =>
    createDatabase({ url, applicationName: `amour-api-${name}`, maxConnections, limits: LIMITS, onIdleError })
  const reads = open('reads', 8)
  const people = open('people', 8)
  const desk = open('desk', 4)
  return {
    reads,
    people,
    desk,
    async destroy() {
      await Promise.all([reads.destroy(), people.destroy(), desk.destroy()])
    },
  }
}
