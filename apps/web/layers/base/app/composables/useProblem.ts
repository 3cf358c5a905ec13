/** Words for an error, in the page's language: by its code where a layer has a text for it, else a general sentence. */
export function useProblem() {
  const { t, te } = useI18n()
  return (error: unknown): { code: string; text: string } => {
    const code = problemCode(error) ?? 'internal.unexpected'
    return { code, text: te(`problem.${code}`) ? t(`problem.${code}`) : t('problem.unknown') }
  }
}

/** The code of an ApiError, or of one that came from the server in a page's payload. */
function problemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'data' in error ? problemCode(error.data) : undefined
}
