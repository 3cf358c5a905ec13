import { formatUnits } from '@amour/domain'
import { keepLast } from '../keep-last.ts'

export interface AmountOptions {
  /** Most digits after the decimal sign; the rest is cut, never rounded up. */
  maxFraction?: number
  /** Least digits after the decimal sign. */
  minFraction?: number
}

const writerOf = keepLast(
  (locale: string, minimumFractionDigits: number, maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits, maximumFractionDigits, roundingMode: 'trunc' }),
  32,
)

/**
 * Writes an amount in base units for a reader, exactly: no floating point on the way. What is cut is cut towards zero, so
 * a page never shows more than there is; an amount too small for its digits reads `< 0.01`.
 *
 * @param value base units; a string as in JSON, or a bigint.
 * @param decimals of the unit: 18 for ETH and AMR, 6 for USD.
 */
export function formatAmount(
  value: string | bigint,
  decimals: number,
  locale: string,
  options: AmountOptions = {},
): string {
  const { maxFraction = 2, minFraction = 0 } = options
  const amount = BigInt(value)
  const smallest = 10n ** BigInt(Math.max(0, decimals - maxFraction))
  const tooSmall = amount > 0n && amount < smallest
  const writer = writerOf(intlLocale(locale), Math.min(minFraction, maxFraction), maxFraction)
  // Intl reads a decimal string exactly; the type asks for a template of a number.
  const text = writer.format(formatUnits(tooSmall ? smallest : amount, decimals) as `${number}`)
  return tooSmall ? `<\u00a0${text}` : text
}

/** British English for dates and numbers in English: day first, no AM and PM. */
export function intlLocale(locale: string): string {
  return locale.startsWith('en') ? 'en-GB' : 'fr-FR'
}
