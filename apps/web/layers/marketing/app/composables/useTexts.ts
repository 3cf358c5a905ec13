import type { AsyncData, NuxtError } from '#app'
import { onceAPage } from '#layers/base/app/utils/once-a-page.ts'
import { shareReading } from '#layers/base/app/utils/share-reading.ts'

/**
 * Texts of the site, read on the server. Pages of this layer are whole documents: a browser that needs one asks for it, and
 * no page carries a database.
 *
 * @param key of the answer within the page, without the language.
 */
export function useTexts<Value>(
  key: string,
  read: () => Promise<Value>,
): AsyncData<Value | undefined, NuxtError | undefined> {
  const locale = useSiteLocale()
  const name = `texts:${locale.value}:${key}`
  return useAsyncData(
    name,
    () => {
      if (import.meta.server) return shareReading(name, read)
      throw createError({ status: 500, message: 'Texts are read on the server' })
    },
    onceAPage,
  ) as unknown as AsyncData<Value | undefined, NuxtError | undefined>
}
