import { DomainError } from '@amour/domain'
import type { FastifyRequest } from 'fastify'

/**
 * The token of `Authorization: Bearer …`: in a header, since addresses are logged on their way.
 *
 * @throws DomainError `lead.token-invalid`
 */
export function bearerToken({ headers }: FastifyRequest): string {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(headers.authorization ?? '')?.[1]
  if (!token) throw new DomainError('lead.token-invalid')
  return token
}
