import type { Sale } from '@amour/api-client/api'
import { getSale } from '@amour/api-client/api'

/** How old the figures may grow while nothing changes in the ledger: the rate and the age of its block go on. */
const STALE_MS = 12_000

interface SaleOptions {
  /**
   * Whether there is a buyer whose rights are to be shown: then the sale is read whatever the phase, and else not at all.
   * Without it the sale is spoken of to everybody, so that there is none before the offer is published.
   */
  forBuyer?: () => boolean
}

/**
 * The sale, rendered by the server and read again as the ledger grows. When a later reading fails the last one stays, with the
 * age of its block, and `away` says so; `error` is for a page that has none to show. Without both nothing may be said yet: see
 * `useOffer`. In a document the island `live` keeps the parts marked `data-live` fresh.
 */
export async function useSale({ forBuyer }: SaleOptions = {}) {
  if (useIsDocument()) useIsland('live')
  const api = useApi()
  const offer = useOffer()
  const key = forBuyer ? 'sale-rights' : 'sale'
  const kept = useNuxtData<Sale>(key).data
  const away = ref(false)
  const answer = useAsyncData(key, async () => {
    try {
      // What is not asked for cannot be found in the page's source either.
      if (!(await isAllowed())) return undefined
      const sale = await api(getSale)
      away.value = false
      return sale
    } catch (error) {
      if (!kept.value) throw error
      away.value = true
      return kept.value
    }
  })
  async function isAllowed(): Promise<boolean> {
    if (forBuyer) return forBuyer()
    await offer.ready()
    if (!offer.offer.value) throw offer.error.value
    return offer.disclosure.value.price
  }

  let readAt = Date.now()
  useLiveBlocks(async (block) => {
    if (block && !block.changed && !away.value && Date.now() - readAt < STALE_MS) return
    readAt = Date.now()
    await answer.refresh()
  })
  watch(forBuyer ?? offer.disclosure, () => void answer.refresh())
  await answer
  return { sale: answer.data, error: answer.error, away }
}
