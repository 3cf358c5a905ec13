import type { LedgerEntry } from '@amour/db'
import { DomainError, usdForTokens } from '@amour/domain'

/**
 * Gives each entry the value of its tokens. Sums of these fall short of `AmourSale.totals().usd`, which is rounded up once a round:
 * `saleTotals` computes that one.
 *
 * @param prices of the rounds, USD per whole token with 6 decimals.
 */
export function valueEntries(
  entries: readonly Omit<LedgerEntry, 'usd'>[],
  prices: ReadonlyMap<number, bigint>,
): LedgerEntry[] {
  return entries.map((entry) => {
    const price = prices.get(entry.round)
    if (price === undefined) throw new DomainError('sale.round-unknown')
    return { ...entry, usd: usdForTokens(entry.tokens, price) }
  })
}
