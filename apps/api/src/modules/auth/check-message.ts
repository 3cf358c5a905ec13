import { DomainError } from '@amour/domain'
import type { Address } from 'viem'
import { createSiweMessage, parseSiweMessage, type SiweMessage } from 'viem/siwe'
import { signInStatement } from './statement.ts'

export const MESSAGE_LIFETIME_MS = 10 * 60_000
/** How far a visitor's clock may be ahead of ours. */
const CLOCK_SKEW_MS = 60_000

export interface ExpectedMessage {
  /** The origin under which people see the site. */
  publicOrigin: string
  chainId: number
  now: Date
}

export interface SignInClaim {
  address: Address
  nonce: string
}

/**
 * Reads an EIP-4361 message and checks everything that needs neither a key nor a table.
 *
 * @throws DomainError `auth.message-invalid`, `auth.message-expired`
 */
export function checkMessage(message: string, expected: ExpectedMessage): SignInClaim {
  const fields = readMessage(message)
  checkBinding(fields, expected)
  checkTimes(fields, expected.now.getTime())
  return { address: fields.address, nonce: fields.nonce }
}

/** viem's parser reads what it finds in any text; only a message that it would write itself is taken. */
function readMessage(message: string): SiweMessage {
  try {
    const fields = parseSiweMessage(message) as SiweMessage
    if (createSiweMessage(fields) === message) return fields
  } catch (error) {
    throw new DomainError('auth.message-invalid', { cause: error })
  }
  throw new DomainError('auth.message-invalid', { detail: 'The message is not canonical EIP-4361.' })
}

function checkBinding(fields: SiweMessage, { publicOrigin, chainId }: ExpectedMessage): void {
  const { host, protocol } = new URL(publicOrigin)
  const faults = [
    fields.domain !== host && 'domain',
    fields.scheme !== undefined && `${fields.scheme}:` !== protocol && 'scheme',
    fields.uri !== publicOrigin && 'URI',
    fields.chainId !== chainId && 'chain id',
    !Object.values(signInStatement).includes(fields.statement ?? '') && 'statement',
  ].filter((fault) => fault !== false)
  if (faults.length === 0) return
  throw new DomainError('auth.message-invalid', {
    detail: `Not what was asked to be signed: ${faults.join(', ')}.`,
  })
}

function checkTimes({ issuedAt, expirationTime, notBefore }: SiweMessage, now: number): void {
  if (!issuedAt || !expirationTime) {
    throw new DomainError('auth.message-invalid', {
      detail: 'The message needs Issued At and Expiration Time.',
    })
  }
  const issued = issuedAt.getTime()
  const expires = expirationTime.getTime()
  if (expires <= issued) {
    throw new DomainError('auth.message-invalid', { detail: 'The message expires before it is issued.' })
  }
  if (expires - issued > MESSAGE_LIFETIME_MS) {
    throw new DomainError('auth.message-invalid', { detail: 'The message lives longer than ten minutes.' })
  }
  const starts = Math.max(issued, notBefore?.getTime() ?? issued)
  if (starts > now + CLOCK_SKEW_MS || expires <= now || issued < now - MESSAGE_LIFETIME_MS) {
    throw new DomainError('auth.message-expired')
  }
}
