import type { FastifyRequest } from 'fastify'
import type { Session } from '../modules/auth/session.ts'

/**
 * Tells whose request it is.
 *
 * @throws DomainError `auth.required`
 */
export type SignedIn = (request: FastifyRequest) => Promise<Session>
