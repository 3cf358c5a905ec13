import { AMR_DECIMALS, parseAmount } from '@amour/domain'
import type { ConfigFault } from '../config-fault.ts'

/** Whether a decimal can be written in so many decimals without loss. */
export function hasAtMost(decimals: number, text: string): boolean {
  return (text.split('.')[1] ?? '').length <= decimals
}

/** Base units of whole tokens. */
export const tokens = (text: string): bigint => parseAmount(text, AMR_DECIMALS)

/** Base units of several amounts of whole tokens. */
export const sumOfTokens = (texts: string[]): bigint =>
  texts.reduce((total, text) => total + tokens(text), 0n)

/** A fault for each entry whose name an earlier one has, in either language. */
export function repeated(
  entries: readonly { name: { fr: string; en: string } }[],
  path: string,
): ConfigFault[] {
  return entries.flatMap(({ name }, index) =>
    entries.slice(0, index).some((earlier) => earlier.name.fr === name.fr || earlier.name.en === name.en)
      ? [{ path: `${path}.${index}.name`, message: 'is the name of an earlier one, too' }]
      : [],
  )
}
