import { DomainError } from '@amour/domain'
import { domainToASCII } from 'node:url'

/** Octets, RFC 5321 4.5.3.1. */
const MOST_LOCAL = 64
const MOST_ADDRESS = 254

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/**
 * An address as it is sent to: without space around it, its domain in Punycode and lower case. Quoted local parts and those beyond
 * ASCII are refused, since hardly any server takes them.
 *
 * @throws DomainError `lead.email-invalid`
 */
export function parseEmail(text: string): string {
  const trimmed = text.normalize('NFC').trim()
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(0, at))
  const written = trimmed.slice(at + 1)
  // `domainToASCII` reads what browsers do, percent escapes and full-width letters included: only a plain domain goes in.
  const domain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(written) ? domainToASCII(written) : ''
  const email = `${local}@${domain}`
  if (
    local.length > MOST_LOCAL ||
    email.length > MOST_ADDRESS ||
    !LOCAL.test(local) ||
    !DOMAIN.test(domain)
  ) {
    throw new DomainError('lead.email-invalid', {
      errors: [{ path: '/email', message: 'is not an address to which mail can be sent' }],
    })
  }
  return email
}
