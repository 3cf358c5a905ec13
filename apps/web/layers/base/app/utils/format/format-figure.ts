import type { FigureUnit } from './figure.ts'
import { formatAmount } from './format-amount.ts'

/** Digits after the decimal sign, by unit: cents of money are always shown, tokens are cut to what is read easily. */
const FRACTIONS: Record<FigureUnit, { minFraction: number; maxFraction: number }> = {
  USD: { minFraction: 2, maxFraction: 2 },
  AMR: { minFraction: 0, maxFraction: 2 },
  ETH: { minFraction: 0, maxFraction: 6 },
  count: { minFraction: 0, maxFraction: 0 },
}

/** A figure's number for a reader, without its unit. */
export function formatFigure(
  figure: { value: string; decimals: number; unit: FigureUnit },
  locale: string,
): string {
  return formatAmount(figure.value, figure.decimals, locale, FRACTIONS[figure.unit])
}
