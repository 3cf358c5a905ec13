import type { Sale } from '@amour/api-client/api'
import { getSale } from '@amour/api-client/api'

/** How old the figures may grow while nothing changes in the ledger: the rate and the age of its block go on. */
const STALE_MS = 12_000

interface SaleOptions {
  /**
   * `offer`: to speak of the sale, so that there is none before the offer is published. `rights`: for people who have bought,
   * whatever the phase.
   */
  purpose?: 'offer' | 'rights'
}

/**
 * The sale, rendered by the server and read again as the ledger grows. When a later reading fails the last one stays, with the
 * age of its block, and `away` says so; `error` is for a page that has none to show. Without both nothing may be said yet: see
 * `useOffer`.
 */
export async function useSale({ purpose = 'offer' }: SaleOptions = {}) {
  const api = useApi()
  const offer = useOffer()
  const key = purpose === 'offer' ? 'sale' : 'sale-rights'
  const kept = useNuxtData<Sale>(key).data
  const away = ref(false)
  const answer = useAsyncData(key, async () => {
    try {
      if (purpose === 'offer') {
        await offer.ready()
        // What is not asked for cannot be found in the page's source either.
        if (!offer.offer.value) throw offer.error.value
        if (!offer.disclosure.value.price) return undefined
      }
      const sale = await api(getSale)
      away.value = false
      return sale
    } catch (error) {
      if (!kept.value) throw error
      away.value = true
      return kept.value
    }
  })
  let readAt = Date.now()
  useLiveBlocks(async (block) => {
    if (block && !block.changed && !away.value && Date.now() - readAt < STALE_MS) return
    readAt = Date.now()
    await answer.refresh()
  })
  watch(offer.disclosure, () => void answer.refresh())
  await answer
  return { sale: answer.data, error: answer.error, away }
}
