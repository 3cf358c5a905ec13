import type { EntryKind, LedgerEntry, Notice } from '@amour/db'
import { assetAt } from '@amour/domain'

const noticeKinds = {
  purchase: 'purchase-recorded',
  withdrawal: 'withdrawal-recorded',
  refund: 'refund-recorded',
  claim: 'claim-recorded',
  'excess-return': 'excess-return-recorded',
} as const satisfies Record<EntryKind, string>

/** What a buyer is told of an entry. Amounts in base units, as decimal strings. */
export function composeNotice(entry: LedgerEntry): Notice {
  return {
    kind: noticeKinds[entry.kind],
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
