import type { Sale } from '@amour/api-client/api'

/** The pause of buying that runs at a time (milliseconds), if one does: it ends by itself, whether or not the ledger goes on. */
export function runningPause(sale: Pick<Sale, 'pause'>, now: number): Sale['pause'] {
  return sale.pause && Date.parse(sale.pause.until) > now ? sale.pause : null
}
