import { getOffer } from '@amour/api-client/api'

/** Whether the phase of the offer lets marketing be shown; not while nobody knows. The server's side of `useDisclosure()`. */
export async function mayShowMarketing(): Promise<boolean> {
  const { apiOrigin } = useRuntimeConfig()
  const answer = await getOffer({ baseUrl: apiOrigin }).catch(() => undefined)
  return answer?.data?.disclosure.marketing ?? false
}
