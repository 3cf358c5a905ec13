import type { FigureUnit } from './figure.ts'
import { formatAmount } from './format-amount.ts'

/** Digits after the decimal sign, by unit: cents of money are always shown, tokens are cut to what is read easily. */
const FRACTIONS: Record<FigureUnit, { minFraction: number; maxFraction: number }> = {
  USD: { minFraction: 2, maxFraction: 2 },
  AMR: { minFraction: 0, maxFraction: 2 },
  count: { minFraction: 0, maxFraction: 0 },
  ETH: { minFraction: 0, maxFraction: 6 },
  USDC: { minFraction: 2, maxFraction: 2 },
  EURC: { minFraction: 2, maxFraction: 2 },
}

/** Below this many USD a figure is a price, and a cut to cents could hide a tenth of it. */
const PRICE_USD = 10n
const PRICE_DIGITS = 6

/** A figure's number for a reader, without its unit. */
export function formatFigure(
  figure: { value: string; decimals: number; unit: FigureUnit },
  locale: string,
): string {
  const { value, decimals, unit } = figure
  const isPrice = unit === 'USD' && BigInt(value) < PRICE_USD * 10n ** BigInt(decimals)
  const fractions = FRACTIONS[unit]
  return formatAmount(
    value,
    decimals,
    locale,
    isPrice ? { ...fractions, maxFraction: PRICE_DIGITS } : fractions,
  )
}
