/**
 * Writes base units as a decimal string, exactly and without trailing zeros: `1500000n, 6` reads `1.5`.
 * The inverse of `parseAmount` for amounts not below zero.
 */
export function formatUnits(value: bigint, decimals: number): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return sign + whole + (fraction ? `.${fraction}` : '')
}
