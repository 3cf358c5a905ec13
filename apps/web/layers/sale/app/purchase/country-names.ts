import codes from 'i18n-iso-countries/codes.json'

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string
  name: string
}

/** Every country and territory of ISO 3166-1, named and sorted as the language does. */
export function countryNames(locale: string): Country[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return codes
    .map(([code = '']) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name))
}
