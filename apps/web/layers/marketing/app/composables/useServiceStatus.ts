import { getSale, getStatus, getTransparency } from '@amour/api-client/api'
import { judgeService, judgeWhole } from '../utils/status/judge-service.ts'

/** How the service does at this moment, asked by the server that writes the page. */
export async function useServiceStatus() {
  const api = useApi()
  const { data } = await useAsyncData('service-status', async () => {
    const [health, chain, sale] = await Promise.all([
      api(getStatus).catch(() => undefined),
      api(getTransparency).catch(() => undefined),
      api(getSale).catch(() => undefined),
    ])
    return { health, chain, sale, at: new Date().toISOString() }
  })
  const block = computed(() => data.value?.chain?.block)
  const blockAge = computed(() =>
    block.value && data.value
      ? Math.max(0, Math.round((Date.parse(data.value.at) - Date.parse(block.value.time)) / 1_000))
      : undefined,
  )
  const parts = computed(() => judgeService(data.value?.health, blockAge.value))
  return {
    at: computed(() => data.value?.at ?? new Date().toISOString()),
    health: computed(() => data.value?.health),
    contracts: computed(() => data.value?.chain?.contracts ?? data.value?.sale?.contracts),
    chain: computed(() => data.value?.sale?.chain),
    block,
    parts,
    whole: computed(() => judgeWhole(parts.value)),
  }
}
