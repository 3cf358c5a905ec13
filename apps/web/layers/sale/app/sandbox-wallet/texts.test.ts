import { expect, it } from 'vitest'
import { walletTexts } from './texts.ts'
import { walletLocale } from './wallet-locale.ts'

it('uses narrow no-break spaces before French double punctuation', () => {
  for (const text of Object.values(walletTexts.fr)) expect(text).not.toMatch(/[^\u202f][;:!?]/)
})

it('leaves no text empty', () => {
  for (const texts of Object.values(walletTexts)) {
    for (const text of Object.values(texts)) expect(text).not.toBe('')
  }
})

it('speaks French unless the page is English', () => {
  expect(walletLocale('en-GB')).toBe('en')
  expect(walletLocale('fr-FR')).toBe('fr')
  expect(walletLocale('')).toBe('fr')
})
