import type { Locale } from '@amour/domain'
import { formatUnits } from '@amour/domain'

/** Every digit of an amount with its unit, grouped as the language does: a signer must see all of them. */
export function exactAmount(value: bigint, decimals: number, unit: string, locale: Locale): string {
  const [whole = '0', fraction] = formatUnits(value, decimals).split('.')
  const grouped = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB').format(BigInt(whole))
  const point = locale === 'fr' ? ',' : '.'
  return `${grouped}${fraction ? point + fraction : ''}\u00a0${unit}`
}
