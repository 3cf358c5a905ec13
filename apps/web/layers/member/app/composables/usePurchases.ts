import type { PurchasePage } from '@amour/api-client/api'
import { listMyPurchases } from '@amour/api-client/api'

/** Purchases asked for at once. */
const PAGE = 20

/** The signed-in wallet's purchases, newest first: rendered by the server, kept fresh at each block, continued on demand. */
export function usePurchases() {
  const api = useApi()
  const read = (cursor?: string) =>
    api((on) => listMyPurchases({ ...on, query: { limit: PAGE, ...(cursor && { cursor }) } }))
  const first = useAsyncData('my-purchases', () => read())
  const older = shallowRef<PurchasePage[]>([])

  const purchases = computed(() => [first.data.value, ...older.value].flatMap((page) => page?.items ?? []))
  const nextCursor = computed(() => (older.value.at(-1) ?? first.data.value)?.nextCursor ?? undefined)

  async function more(): Promise<void> {
    const cursor = nextCursor.value
    if (!cursor) return
    const page = await read(cursor)
    older.value = [...older.value, page]
  }

  async function refresh(): Promise<void> {
    older.value = []
    await first.refresh()
  }

  // A list with nothing left to confirm changes only when the ledger does.
  useLiveBlocks((block) => {
    const settled = purchases.value.every(({ status }) => status === 'final')
    if (older.value.length === 0 && (!block || block.changed || !settled)) void first.refresh()
  })

  return {
    data: first.data,
    error: first.error,
    status: first.status,
    ready: first,
    purchases,
    nextCursor,
    more,
    refresh,
  }
}
