import { offerPhases } from '@amour/domain'
import { expect, it } from 'vitest'
import en from '../../../i18n/locales/offer.en.json' with { type: 'json' }
import fr from '../../../i18n/locales/offer.fr.json' with { type: 'json' }
import { expectTwinTexts, textsByPath } from '../../../test/expect-twin-texts.ts'

it('has every text in both languages', () => {
  expectTwinTexts(fr, en)
})

it.each([...offerPhases.filter((phase) => phase !== 'open'), 'unknown'])('has words for %s', (phase) => {
  for (const words of [fr, en])
    for (const part of ['title', 'text'])
      expect(textsByPath(words).get(`offer.notice.${phase}.${part}`)).toBeTruthy()
})
