import { type LedgerEntry, positionKey } from '@amour/db'
import { DomainError, usdForTokens } from '@amour/domain'

/**
 * Gives each entry its value in USD. The contract rounds down per position, not per purchase: a purchase is worth what it adds to
 * its position's rounded value, so that sums of rows equal `AmourSale.totals().usd` to the last unit.
 *
 * @param entries in the order of the chain.
 * @param prices of the rounds, USD per whole token with 6 decimals.
 * @param held AMR base units by `positionKey` before the first entry.
 */
export function valueEntries(
  entries: readonly Omit<LedgerEntry, 'usd'>[],
  prices: ReadonlyMap<number, bigint>,
  held: ReadonlyMap<string, bigint>,
): LedgerEntry[] {
  const holdings = new Map(held)
  return entries.map((entry) => {
    const price = prices.get(entry.round)
    if (price === undefined) throw new DomainError('sale.round-unknown')
    const key = positionKey(entry)
    const before = holdings.get(key) ?? 0n
    switch (entry.kind) {
      case 'purchase': {
        const after = before + entry.tokens
        holdings.set(key, after)
        return { ...entry, usd: usdForTokens(after, price) - usdForTokens(before, price) }
      }
      case 'withdrawal':
      case 'refund':
        holdings.set(key, before - entry.tokens)
        return { ...entry, usd: usdForTokens(entry.tokens, price) }
      case 'claim':
        return { ...entry, usd: usdForTokens(entry.tokens, price) }
    }
  })
}
