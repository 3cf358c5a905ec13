import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'

const layers = join(import.meta.dirname, '../../..')
const namesIn = (folder: string) =>
  readdirSync(join(layers, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.vue') && !file.startsWith('parts/'))
    .map((file) => basename(file, '.vue'))

/** Components that are seen on every page, or that show what a wallet or the offer's phase says: system tests go through them. */
const SEEN_ELSEWHERE = [
  'Article7Statement',
  'LanguageSwitch',
  'OfferNotice',
  'SiteFooter',
  'SiteHeader',
  'SiteMenu',
  'SitePage',
  'SkipLink',
  'ThemeSwitch',
  'WalletPicker',
  'WalletSignIn',
  'WhenAllowed',
  'WrongNetwork',
]

it('shows every component of the base layer and every form field', () => {
  const shown = [...namesIn('base/app/gallery'), ...namesIn('sale/app/gallery')]
  const components = [...namesIn('base/app/components'), ...namesIn('sale/app/components/form')]
  expect(components.filter((name) => !shown.includes(name) && !SEEN_ELSEWHERE.includes(name))).toEqual([])
})

it('shows nothing that is gone', () => {
  const components = [...namesIn('base/app/components'), ...namesIn('sale/app/components/form')]
  const listed = [...namesIn('base/app/gallery'), ...namesIn('sale/app/gallery'), ...SEEN_ELSEWHERE]
  expect(listed.filter((name) => !components.includes(name))).toEqual([])
})
