import { eventId, type DroppedEntry, type LedgerEntry, type SettledEntry, type StoredRows } from '@amour/db'
import { type ChainProgress, confirmationStatus } from '@amour/domain'

/** What buyers have to be told when entries are put right. */
export interface EntryChanges {
  /** Entries that were missing. */
  added: LedgerEntry[]
  /** Entries that were too many. */
  dropped: DroppedEntry[]
  /** Entries that were there, and are more settled than their rows said. */
  settled: SettledEntry[]
}

/** Compares entries by id. An entry that was there with a wrong figure is neither added nor dropped: it was told of. */
export function entryChanges(
  chainId: number,
  right: readonly LedgerEntry[],
  stored: StoredRows['entries'],
  progress: ChainProgress,
): EntryChanges {
  const before = new Map(stored.map(({ id, status }) => [id, status]))
  const rightIds = new Set(right.map(({ id }) => id))
  const nameOf = ({ block, logIndex }: Pick<StoredRows['entries'][number], 'block' | 'logIndex'>) =>
    eventId({ chainId, blockHash: block.hash, logIndex })
  return {
    added: right.filter(({ id }) => !before.has(id)),
    dropped: stored
      .filter(({ id }) => !rightIds.has(id))
      .map((entry) => ({ kind: entry.kind, id: entry.id, eventId: nameOf(entry) })),
    settled: right.flatMap((entry): SettledEntry[] => {
      const status = confirmationStatus(entry.block.number, progress)
      const was = before.get(entry.id)
      // Below final, status depends on a setting; the next step raises it.
      if (was === undefined || was === 'final' || status !== 'final') return []
      return [{ kind: entry.kind, id: entry.id, eventId: nameOf(entry), status }]
    }),
  }
}
