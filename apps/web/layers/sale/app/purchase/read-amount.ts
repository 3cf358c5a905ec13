import { parseAmount } from '@amour/domain'

/** Spaces that people, keyboards and spreadsheets put between groups of digits. */
const GROUPING = /[\s\u00a0\u202f\u2009]/g

/**
 * Reads what a person typed as base units, exactly. French writes a comma and groups with spaces; in English a comma could mean a
 * thousand or a decimal sign, so it is refused rather than guessed.
 *
 * @throws DomainError `amount.invalid`, `amount.too-precise`
 */
export function readAmount(text: string, decimals: number, locale: string): bigint {
  const tidy = text.trim().replace(GROUPING, '')
  return parseAmount(locale.startsWith('fr') ? tidy.replace(',', '.') : tidy, decimals)
}
