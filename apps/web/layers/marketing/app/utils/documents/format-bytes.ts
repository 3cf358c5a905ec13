/** The size of a file for a reader, as `48 kB`; `48 ko` in French. */
export function formatBytes(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr-FR').format(kilobytes)
  return `${number}\u00a0${locale === 'en' ? 'kB' : 'ko'}`
}
