import { it } from 'vitest'
import { expectTwinTexts } from '../../base/test/expect-twin-texts.ts'
import en from './locales/en.json' with { type: 'json' }
import fr from './locales/fr.json' with { type: 'json' }

it('has every text in both languages', () => {
  expectTwinTexts(fr, en)
})
