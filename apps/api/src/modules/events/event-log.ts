import type { EventBus } from '@amour/cache'
import { type Database, type LedgerKey, listLiveEvents, type LiveEvents } from '@amour/db'
import { coalesce } from '../../http/coalesce.ts'

/** The bus may lose an event, or be away: the table is looked at this often whatever it says. */
const LOOK_MS = 5_000
/** Events that this process remembers, for streams that come back: as many as the table keeps. */
const REMEMBERED = 1_000

export type KeptEvent = LiveEvents['events'][number]

/** What has just happened: the next events, or that what was known no longer leads to what is. */
export type News = readonly KeptEvent[] | 'reset'

/** The ledger's live events as this process knows them. Each arrives once, in order, whatever the bus does. */
export interface EventLog {
  /** Fulfilled when everything that was committed before the call is known. Rejects when the table cannot be read. */
  catchUp(): Promise<void>
  /** Revision of the newest event known; zero before the first. */
  newest(): bigint
  /** The events after a revision; undefined when it is none of ours, or so old that not all of them are kept. */
  after(revision: bigint): readonly KeptEvent[] | undefined
  /** Listeners are called in the order in which they came. */
  listen(listener: (news: News) => void): void
  close(): void
}

interface EventLogOptions {
  database: Database
  ledger: LedgerKey
  events: EventBus
}

/**
 * Follows the table of live events. The bus only says when to look: what it carries may be lost, doubled or late, and what is
 * in the table is not.
 */
export async function createEventLog({ database, events, ledger }: EventLogOptions): Promise<EventLog> {
  const listeners = new Set<(news: News) => void>()
  let known: { newest: bigint; events: readonly KeptEvent[] } | undefined

  const tell = (news: News): void => listeners.forEach((listener) => listener(news))
  const read = (after: bigint) => listLiveEvents(database, { ...ledger, after })

  const catchUp = coalesce(async () => {
    const found = known && (await read(known.newest))
    if (known && found?.newest === known.newest) return
    if (known && found && continues(found, known.newest)) {
      known = { newest: found.newest, events: [...known.events, ...found.events].slice(-REMEMBERED) }
      return tell(found.events)
    }
    known = await read(0n)
    tell('reset')
  })

  const look = (): void => void catchUp().catch(() => undefined)
  const unsubscribe = await events.subscribe(look)
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  await catchUp().catch(() => undefined)

  return {
    catchUp,
    newest: () => known?.newest ?? 0n,
    after(revision) {
      if (!known || revision > known.newest) return undefined
      const missed = known.events.filter((event) => event.revision > revision)
      return continues({ newest: known.newest, events: missed }, revision) ? missed : undefined
    },
    listen: (listener) => void listeners.add(listener),
    close() {
      unsubscribe()
      clearInterval(timer)
    },
  }
}

/** Whether the events lead from a revision to the newest without a gap. */
function continues({ events, newest }: LiveEvents, after: bigint): boolean {
  return BigInt(events.length) === newest - after && (events[0]?.revision ?? newest + 1n) === after + 1n
}
