import { getSale } from '@amour/api-client/api'

/** The sale's public figures, read while the page is rendered. `error` is set, and the page goes on, when the API is away. */
export function useSaleOverview() {
  const api = useApi()
  return useAsyncData('sale-overview', () => api(getSale))
}
