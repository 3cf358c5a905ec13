import { DomainError } from '../errors/domain-error.ts'

/**
 * Reads a decimal string as base units, exactly.
 *
 * @param text digits with at most one point, such as `1.5`; no sign, exponent, space or separator.
 * @param decimals of the asset: 18 for ETH and AMR, 6 for USD.
 * @throws DomainError `amount.invalid`, `amount.too-precise`
 */
export function parseAmount(text: string, decimals: number): bigint {
  const match = /^(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text)
  if (!match) throw new DomainError('amount.invalid')
  const [, whole = '0', fraction = ''] = match
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > decimals) throw new DomainError('amount.too-precise')
  return BigInt(whole) * 10n ** BigInt(decimals) + BigInt(significant.padEnd(decimals, '0') || '0')
}
