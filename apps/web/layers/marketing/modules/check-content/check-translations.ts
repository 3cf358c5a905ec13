import type { ContentFault } from './content-fault.ts'

export interface TranslatedFile {
  locale: 'fr' | 'en'
  /** `articles/escrow.md`: the same in both languages. */
  key: string
  file: string
  /** Dates and the like, which a translation must share. */
  shared: Record<string, unknown>
}

/** Files that exist in one language only, and translations that disagree about what is not language. */
export function checkTranslations(files: readonly TranslatedFile[]): ContentFault[] {
  return files.flatMap(({ file, key, locale, shared }) => {
    const other = files.find((each) => each.key === key && each.locale !== locale)
    if (!other) {
      const language = locale === 'fr' ? 'English' : 'French'
      return [{ file, line: 1, message: `has no ${language} translation (same name in the other folder)` }]
    }
    if (locale === 'fr') return []
    return Object.entries(shared)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other.shared[name]))
      .map(([name]) => ({ file, line: 1, message: `${name} differs from ${other.file}` }))
  })
}
