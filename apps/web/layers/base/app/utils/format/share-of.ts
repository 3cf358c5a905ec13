/**
 * Share of a whole in hundredths of a percent, cut downwards and kept between 0 and 10,000: 1234 is 12.34 %.
 * An empty whole has no share: 0.
 */
export function shareOf(part: string | bigint, whole: string | bigint): number {
  const [dividend, divisor] = [BigInt(part), BigInt(whole)]
  if (divisor <= 0n || dividend <= 0n) return 0
  return dividend >= divisor ? 10_000 : Number((dividend * 10_000n) / divisor)
}
