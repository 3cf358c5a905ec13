import { formatInstant } from '../../../base/app/utils/format/format-instant.ts'

/** Writes a calendar day in the page's language: `2026-11-20` is 20 November 2026 everywhere. */
export function useDay() {
  const locale = useSiteLocale()
  return (day: string): string => formatInstant(`${day}T00:00:00Z`, locale.value, 'UTC', 'date')
}
