import { getLeadChoices } from '@amour/api-client/api'
import { onceAPage } from '#layers/base/app/utils/once-a-page.ts'

/** Topics and sentences to agree to, in the page's language; null while the API is away. */
export function useLeadChoices() {
  const api = useApi()
  const { locale } = useI18n()
  const language = computed(() => (locale.value === 'en' ? 'en' : 'fr'))
  const { data } = useAsyncData('lead-choices', () => api(getLeadChoices), onceAPage)
  return computed(
    () =>
      data.value && {
        topics: data.value.topics.map(({ id, name }) => ({ value: id, label: name[language.value] })),
        purposes: data.value.purposes.map(({ id, version, wording }) => ({
          value: `${id}@${version}`,
          id,
          label: wording[language.value],
        })),
      },
  )
}
