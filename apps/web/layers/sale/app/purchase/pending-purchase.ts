import type { SentTransaction } from '#layers/base/app/wallet/sent-transaction.ts'
import type { Hex } from 'viem'

/** A purchase that was sent and whose end was not seen yet. */
export interface PendingPurchase {
  hash: Hex
  /** What finds it again where it was replaced while the page was closed. */
  sent?: SentTransaction
  /** Index of the asset that was paid with. */
  asset: number
  /** Decimal strings of base units, for the words around the timeline. */
  paid: string
  tokens: string
  round: number
  /** ISO instant. */
  sentAt: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'amour.pending-purchase.'

/** Where a purchase under way is kept while the tab lives, one for each account: a reload finds it again. */
export function pendingPurchases(store: Store) {
  const key = (account: string) => PREFIX + account.toLowerCase()
  return {
    keep: (account: string, purchase: PendingPurchase) =>
      store.setItem(key(account), JSON.stringify(purchase)),
    forget: (account: string) => store.removeItem(key(account)),
    find(account: string): PendingPurchase | undefined {
      try {
        const kept = JSON.parse(store.getItem(key(account)) ?? 'null') as PendingPurchase | null
        if (!kept || !isWhole(kept)) return undefined
        const { sent, ...purchase } = kept
        return isSentTransaction(sent) ? { ...purchase, sent } : purchase
      } catch {
        return undefined
      }
    },
  }
}

/** An earlier version of the page may have kept less. */
function isWhole({ hash, asset, paid, tokens }: Partial<PendingPurchase>): boolean {
  const isAmount = (text: unknown) => typeof text === 'string' && /^\d+$/.test(text)
  return /^0x[0-9a-f]{64}$/i.test(hash ?? '') && Number.isInteger(asset) && isAmount(paid) && isAmount(tokens)
}

/** Without it a purchase is followed by its hash alone. */
function isSentTransaction(value: unknown): value is SentTransaction {
  if (typeof value !== 'object' || value === null) return false
  const { call, nonce, sender } = value as Record<string, unknown>
  const is = (pattern: RegExp, text: unknown) => typeof text === 'string' && pattern.test(text)
  return is(/^0x[0-9a-f]{40}$/i, sender) && is(/^\d{1,15}$/, nonce) && is(/^0x[0-9a-f]{64}$/, call)
}
