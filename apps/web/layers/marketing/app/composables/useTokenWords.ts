import { getToken } from '@amour/api-client/api'

/** The token's name, symbol and supply as it is configured, for texts; without an answer nothing is said of it. */
export async function useTokenWords() {
  const api = useApi()
  const format = useFormat()
  const { data: token } = await useAsyncData('token-words', () => api(getToken).catch(() => undefined))
  return computed(() => {
    if (!token.value) return undefined
    const { decimals, name, supply, symbol } = token.value
    return { name, symbol, supply: format.amount(supply, decimals, { maxFraction: 0 }) }
  })
}
