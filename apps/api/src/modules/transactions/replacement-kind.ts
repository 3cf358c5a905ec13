import { callHash } from '@amour/chain'
import { type Hex, isAddressEqual, type Transaction } from 'viem'
import type { Replacement } from './schemas.ts'

/**
 * Why a transaction stands in another's place: the same order with another fee, nothing at all, or another order.
 * @param call what the other one did, by `callHash`, where that is known.
 */
export function replacementKind(replacement: Transaction, call: Hex | undefined): Replacement['kind'] {
  if (call !== undefined && callHash(replacement) === call) return 'sped-up'
  const { from, input, to, value } = replacement
  if (to !== null && isAddressEqual(from, to) && value === 0n && input === '0x') return 'cancelled'
  return call === undefined ? 'unknown' : 'other'
}
