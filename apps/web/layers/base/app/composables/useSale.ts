import type { Sale } from '@amour/api-client/api'
import { getSale } from '@amour/api-client/api'

/** How old the figures may grow while nothing changes in the ledger: the rate and the age of its block go on. */
const STALE_MS = 12_000

/**
 * The sale, rendered by the server and read again as the ledger grows. When a later reading fails the last one stays, with the
 * age of its block, and `away` says so; `error` is for a page that has none to show. In a document the island `live` keeps the
 * parts marked `data-live` fresh.
 */
export async function useSale() {
  if (useIsDocument()) useIsland('live')
  const api = useApi()
  const kept = useNuxtData<Sale>('sale').data
  const away = ref(false)
  const answer = useAsyncData('sale', async () => {
    try {
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
  await answer
  return { sale: answer.data, error: answer.error, away }
}
