import type { LedgerPosition } from '@amour/db'
import { DomainError } from '@amour/domain'

/** A place in the chain as an opaque text. */
export function encodeCursor({ blockNumber, logIndex }: LedgerPosition): string {
  return Buffer.from(`${blockNumber}.${logIndex}`).toString('base64url')
}

/**
 * The inverse of `encodeCursor`; takes nothing else.
 *
 * @throws DomainError `ledger.cursor-invalid`
 */
export function decodeCursor(cursor: string): LedgerPosition {
  const match = /^(\d{1,18})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  const position = match && { blockNumber: BigInt(match[1] ?? ''), logIndex: Number(match[2]) }
  if (!position || encodeCursor(position) !== cursor) throw new DomainError('ledger.cursor-invalid')
  return position
}
