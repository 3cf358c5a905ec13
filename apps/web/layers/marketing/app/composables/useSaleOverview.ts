import { getSale } from '@amour/api-client/api'

/**
 * The sale's public figures, read while the page is rendered and again when the ledger has changed. `error` is set, and the
 * page goes on, when the API is away.
 */
export function useSaleOverview() {
  const api = useApi()
  const overview = useAsyncData('sale-overview', () => api(getSale))
  useLiveBlocks((block) => {
    if (!block || block.changed) void overview.refresh()
  })
  return overview
}
