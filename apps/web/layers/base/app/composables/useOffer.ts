import type { Offer } from '@amour/api-client/api'
import { getOffer } from '@amour/api-client/api'
import { strictestDisclosure } from '@amour/domain'
import { onceAPage } from '../utils/once-a-page.ts'

/** What pages need of the offer; the offeror's particulars they have already. */
type ShownOffer = Omit<Offer, 'entity'>

/**
 * The offer's legal phase and what may be said in it, rendered by the server. While nobody knows the phase it is the
 * strictest: never a price or an invitation too much, and never less of what a buyer has a right to.
 */
export function useOffer() {
  const api = useApi()
  const kept = useNuxtData<ShownOffer>('offer').data
  const answer = useAsyncData(
    'offer',
    async () => {
      try {
        const { entity: _, ...offer } = await api(getOffer)
        return offer
      } catch (error) {
        // A page that is open goes on with what it knows.
        if (!kept.value) throw error
        return kept.value
      }
    },
    onceAPage,
  )
  const disclosure = computed<Offer['disclosure']>(
    () => answer.data.value?.disclosure ?? strictestDisclosure(),
  )
  return {
    offer: answer.data,
    error: answer.error,
    disclosure,
    refresh: () => answer.refresh(),
    /** Fulfilled when the first reading is over, whether it succeeded or not. */
    ready: () => answer.then(() => undefined),
  }
}
