import { formatUnits } from '@amour/domain'

/** An amount as a person would type it in that language: every digit, no grouping. */
export function plainAmount(value: bigint, decimals: number, locale: string): string {
  const text = formatUnits(value, decimals)
  return locale.startsWith('fr') ? text.replace('.', ',') : text
}
