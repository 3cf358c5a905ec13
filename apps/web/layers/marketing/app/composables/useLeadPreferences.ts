import { getPreferences } from '@amour/api-client/api'

/** What the reader of a letter's link chose and agreed to. */
export function useLeadPreferences(token: Ref<string | undefined>) {
  const api = useApi()
  const { data, error } = useAsyncData(
    () => `lead-preferences-${token.value ?? ''}`,
    () =>
      api((on) =>
        getPreferences({ ...on, headers: { ...on.headers, authorization: `Bearer ${token.value ?? ''}` } }),
      ),
  )
  return { preferences: data, error }
}
