import type { NuxtApp } from '#app'

/**
 * Options of `useAsyncData` for what several parts of a page ask: the server reads it once for the whole page, so that no two parts
 * can say different things; the browser does not ask while it is asking.
 */
export const onceAPage = {
  dedupe: 'defer',
  getCachedData: (key: string, nuxtApp: NuxtApp) =>
    import.meta.server || nuxtApp.isHydrating ? nuxtApp.payload.data[key] : undefined,
} as const
