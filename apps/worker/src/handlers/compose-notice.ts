import type { EntryKind, LedgerEntry, Notice } from '@amour/db'
import { assetAt } from '@amour/domain'

export type Stage = 'recorded' | 'confirmed' | 'final' | 'dropped'

/** Such as `purchase-recorded`. */
export function noticeKind(kind: EntryKind, stage: Stage): string {
  return `${kind}-${stage}`
}

/** What a buyer is told of an entry. Amounts in base units, as decimal strings. */
export function composeNotice(entry: LedgerEntry, stage: Stage): Notice {
  return {
    kind: noticeKind(entry.kind, stage),
    payload: {
      entryId: entry.id,
      round: entry.round,
      asset: assetAt(entry.asset),
      tokens: String(entry.tokens),
      paid: String(entry.paid),
      usd: String(entry.usd),
      block: {
        number: String(entry.block.number),
        hash: entry.block.hash,
        time: entry.block.time.toISOString(),
      },
      transactionHash: entry.transactionHash,
      logIndex: entry.logIndex,
    },
  }
}
