import { shareOf } from '../../../base/app/utils/format/share-of.ts'

/** Share of all that the rounds offer that is sold, in hundredths of a percent. */
export function soldShare(sale: {
  sold: { value: string }
  rounds: readonly { cap: { value: string } }[]
}): number {
  const offered = sale.rounds.reduce((sum, round) => sum + BigInt(round.cap.value), 0n)
  return shareOf(sale.sold.value, offered)
}
