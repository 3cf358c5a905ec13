import {
  type DroppedEntry,
  eventId,
  type LedgerEntry,
  type LedgerKey,
  type SettledEntry,
  stageUuid,
} from '@amour/db'
import { type ChainProgress, confirmationStatus } from '@amour/domain'

/** Entries in one job: a notice for each takes a worker a second or so in all. */
const ENTRIES_PER_JOB = 500

/** The jobs of new entries: `live` ones cause `ledger-entry-recorded`, those that are final already `ledger-history-recorded`. */
export function recordedJobs(
  entries: readonly LedgerEntry[],
  { chainId, ...progress }: Pick<LedgerKey, 'chainId'> & ChainProgress,
) {
  const all = entries.map(({ id, kind, block, logIndex }) => ({
    status: confirmationStatus(block.number, progress),
    payload: { kind, entryId: id, eventId: eventId({ chainId, blockHash: block.hash, logIndex }) },
  }))
  const old = all.filter(({ status }) => status === 'final').map(({ payload }) => payload)
  return {
    live: all.flatMap(({ status, payload }) =>
      status === 'final' ? [] : [{ id: payload.entryId, payload: { ...payload, status } }],
    ),
    history: inGroups(old).map((group) => ({
      id: stageUuid(group[0]?.eventId ?? '', 'history'),
      payload: { entries: group },
    })),
  }
}

function inGroups<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / ENTRIES_PER_JOB)
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * ENTRIES_PER_JOB, (index + 1) * ENTRIES_PER_JOB),
  )
}

/** The jobs `ledger-entry-settled` of entries that became confirmed or final: one for each that they become. */
export function settledJobs(settled: readonly SettledEntry[]) {
  return settled.map(({ id, kind, eventId, status }) => ({
    id: stageUuid(eventId, status),
    payload: { kind, entryId: id, eventId, status },
  }))
}

/** The jobs `ledger-entry-dropped` of entries that a reorganisation took back. */
export function droppedJobs(dropped: readonly DroppedEntry[]) {
  return dropped.map(({ id, kind, eventId }) => ({
    id: stageUuid(eventId, 'dropped'),
    payload: { kind, entryId: id, eventId },
  }))
}
