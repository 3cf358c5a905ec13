import { expect, it } from 'vitest'
import { textsAddress } from './texts-address.ts'

it.each([
  ['/_i18n/9f3c/fr/messages.json', '/_i18n/texts/fr/messages.json'],
  ['/_i18n/another/en/messages.json?x=1', '/_i18n/texts/en/messages.json?x=1'],
  ['/_i18n/9f3c', '/_i18n/9f3c'],
  ['/vente', '/vente'],
])('asks for %s at %s', (url, address) => expect(textsAddress(url)).toBe(address))
