import type { Asset } from '@amour/domain'
import { formatAmount } from './format-amount.ts'

/** Digits after the decimal sign, by unit: coins worth a dollar or a euro show their cents, ether its smaller parts. */
const FRACTIONS: Record<Asset['symbol'], { minFraction: number; maxFraction: number }> = {
  ETH: { minFraction: 0, maxFraction: 8 },
  USDC: { minFraction: 2, maxFraction: 6 },
  EURC: { minFraction: 2, maxFraction: 6 },
}

/** A payment for a reader, with its unit, on one line: `250.00 USDC`. Cut, never rounded up. */
export function formatPayment(
  value: string | bigint,
  { symbol, decimals }: Pick<Asset, 'symbol' | 'decimals'>,
  locale: string,
): string {
  return `${formatAmount(value, decimals, locale, FRACTIONS[symbol])}\u00a0${symbol}`
}
