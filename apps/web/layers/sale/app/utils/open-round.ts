import type { Sale } from '@amour/api-client/api'

/** The round that is open now, if one is. */
export function openRound(sale: Sale): Sale['rounds'][number] | undefined {
  return sale.rounds.find((round) => round.index === sale.currentRound)
}
