import { errorCatalogue } from '@amour/domain'
import { expect, it } from 'vitest'
import en from '../../i18n/locales/wallet.en.json' with { type: 'json' }
import fr from '../../i18n/locales/wallet.fr.json' with { type: 'json' }
import { expectTwinTexts, textsByPath } from '../../test/expect-twin-texts.ts'
import { walletProblemCodes } from './wallet-problem.ts'

it('has every text in both languages', () => {
  expectTwinTexts(fr, en)
})

it.each([...Object.keys(errorCatalogue), ...walletProblemCodes])('%s has words in both languages', (code) => {
  for (const words of [fr, en]) expect(textsByPath(words).get(`problem.${code}`)).toBeTruthy()
})
