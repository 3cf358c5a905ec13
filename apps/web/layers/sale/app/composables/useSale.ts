import type { Sale } from '@amour/api-client/api'
import { getSale } from '@amour/api-client/api'

/** How old the figures may grow while nothing changes in the ledger: the rate and the age of its block go on. */
const STALE_MS = 12_000

/** The sale's figures: rendered by the server, then kept fresh at each block that changed the ledger. */
export function useSale() {
  const api = useApi()
  const answer = useAsyncData('sale', () => api(getSale))
  let readAt = Date.now()
  useLiveBlocks(async (block) => {
    if (block && !block.changed && Date.now() - readAt < STALE_MS) return
    readAt = Date.now()
    await answer.refresh()
  })
  return answer
}

/** The round that is open now, if one is. */
export function openRound(sale: Sale): Sale['rounds'][number] | undefined {
  return sale.rounds.find((round) => round.index === sale.currentRound)
}
