import { expect, it } from 'vitest'
import en from '../../i18n/locales/en.json' with { type: 'json' }
import fr from '../../i18n/locales/fr.json' with { type: 'json' }
import { expectTwinTexts } from '../../test/expect-twin-texts.ts'
import { headerRoutes, siteNavigation } from './site-navigation.ts'

it('has every text in both languages', () => {
  expectTwinTexts(fr, en)
})

it('names every place in both languages, each place once', () => {
  const routes = siteNavigation.flatMap((group) => group.routes)
  expect(new Set(routes).size).toBe(routes.length)
  for (const { nav } of [fr.base, en.base]) {
    for (const route of [...routes, ...headerRoutes]) expect(nav[route], route).toBeTruthy()
    for (const { key } of siteNavigation) expect(nav.groups[key], key).toBeTruthy()
  }
})
