/** By language, then by key. A build's texts do not change. */
const kept = new Map<string, Map<string, string>>()

/**
 * Keeps each text without parameters once it was looked up: a page has some hundred of them, and finding and compiling them anew was a
 * tenth of its rendering.
 */
export default defineNuxtPlugin({
  name: 'amour:keep-texts',
  dependsOn: ['i18n:plugin'],
  setup({ $i18n }) {
    if (import.meta.dev) return
    const lookUp = $i18n.t as (...query: unknown[]) => string
    $i18n.t = ((...query: unknown[]) => {
      const [key] = query
      if (query.length > 1 || typeof key !== 'string') return lookUp(...query)
      const texts = textsIn($i18n.locale.value)
      const text = texts.get(key) ?? lookUp(key)
      // A text that is missing answers with its key, and keys without end could be asked for.
      if (text !== key) texts.set(key, text)
      return text
    }) as typeof $i18n.t
  },
})

function textsIn(language: string): Map<string, string> {
  const texts = kept.get(language) ?? new Map<string, string>()
  kept.set(language, texts)
  return texts
}
