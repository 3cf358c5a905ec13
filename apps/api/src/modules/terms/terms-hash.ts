import type { Localised } from '@amour/domain'
import { type Hex, keccak256, stringToBytes } from 'viem'

/** U+001E, the record separator: no text contains it. */
const SEPARATOR = '\u001e'

/** The form in which a text is hashed and shown: lines end with LF, Unicode is NFC, nothing blank stands around it. */
export function canonicalText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim()
}

/** Keccak-256 of the canonical French text, U+001E and the canonical English text, in UTF-8. */
export function termsHash({ fr, en }: Localised): Hex {
  return keccak256(stringToBytes(canonicalText(fr) + SEPARATOR + canonicalText(en)))
}
