import { it } from 'vitest'
import { expectTwinTexts } from '../../base/test/expect-twin-texts.ts'
import en from './locales/leads.en.json' with { type: 'json' }
import fr from './locales/leads.fr.json' with { type: 'json' }

it('has every text of the letters in both languages', () => {
  expectTwinTexts(fr, en)
})
