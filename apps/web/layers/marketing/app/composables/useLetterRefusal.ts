import type { LetterRefusal } from '../../shared/letter-answer.ts'
import type { LetterPage } from '../../shared/letter-paths.ts'

/** What the form of a page was answered when it was refused just now: the words for it, field by field, and what was written. */
export function useLetterRefusal(page: LetterPage) {
  const { t } = useI18n()
  const problem = useProblem()
  const state = useState<LetterRefusal | undefined>(`letter-refusal-${page}`, () => {
    const refusal = import.meta.server ? useRequestEvent()?.context.letterRefusal : undefined
    return refusal?.page === page ? refusal : undefined
  })
  onBeforeUnmount(() => (state.value = undefined))

  const written = (name: string) => state.value?.values[name] ?? []

  /** The sentence beside a field, where it is the one at fault. */
  function faultOf(field: 'email' | 'topics' | 'consents'): string | undefined {
    const refused = state.value?.problem
    if (!refused?.errors?.some(({ path }) => path.startsWith(`/${field}`))) return undefined
    // A code of ours says more than that the field is wrong.
    return refused.code.startsWith('lead.') ? problem(refused).text : t(`letters.fault.${field}`)
  }

  return {
    /** The whole refusal, for a page that shows something else then. */
    refused: computed(() => state.value?.problem),
    /** The sentence above a form, unless it stands beside a field. */
    summary: computed(() => {
      const refused = state.value?.problem
      if (!refused || refused.errors?.length) return undefined
      return problem(refused)
    }),
    written,
    faultOf,
  }
}
