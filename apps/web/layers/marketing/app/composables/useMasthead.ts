import type { Masthead } from '../utils/content/content-schemas.ts'

/** Authors and topics of the articles, with their names in the page's language. */
export async function useMasthead() {
  const locale = useSiteLocale()
  const { data } = await useTexts<Masthead | null>('masthead', () => queryCollection('masthead').first())
  const authors = computed(() =>
    (data.value?.authors ?? []).map((author) => ({
      ...author,
      role: author.role[locale.value],
      about: author.about[locale.value],
    })),
  )
  const topics = computed(() =>
    (data.value?.topics ?? []).map(({ about, key, name }) => ({
      key,
      name: name[locale.value],
      about: about[locale.value],
    })),
  )
  return {
    authors,
    topics,
    author: (key: string) => authors.value.find((each) => each.key === key),
    topic: (key: string) => topics.value.find((each) => each.key === key),
  }
}
