import type { SaleOverview } from '../utils/sale-overview.ts'

/** The sale's public figures, read while the page is rendered. `error` is set, and the page goes on, when the API is away. */
export function useSaleOverview() {
  const api = useApi()
  return useAsyncData('sale-overview', () => api((on) => readSale(on)))
}

async function readSale(on: { baseUrl: string; headers: Record<string, string>; signal?: AbortSignal }) {
  const response = await fetch(`${on.baseUrl}/api/v1/sale`, on)
  return { data: (await response.json()) as SaleOverview, response }
}
