import { expect, it } from 'vitest'
import { countryNames } from './country-names.ts'

it.each([
  ['fr', 'DE', 'Allemagne'],
  ['en', 'DE', 'Germany'],
])('names countries in %s', (locale, code, name) => {
  const countries = countryNames(locale)
  expect(countries.length).toBeGreaterThan(240)
  expect(countries.find((country) => country.code === code)?.name).toBe(name)
})

it('sorts accents where a reader looks for them', () => {
  const names = countryNames('fr').map(({ name }) => name)
  expect(names.indexOf('Équateur')).toBeLessThan(names.indexOf('Espagne'))
  expect(names.indexOf('Équateur')).toBeGreaterThan(names.indexOf('Danemark'))
})
