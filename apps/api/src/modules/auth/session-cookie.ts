import type { FastifyReply, FastifyRequest } from 'fastify'

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  write(reply: FastifyReply, token: string, expiresAt: Date): void
  clear(reply: FastifyReply): void
}

/**
 * The cookie that carries the session's token. `__Host-` binds it to our origin and to https; a laptop's plain http
 * cannot have that and gets another name.
 */
export function createSessionCookie(publicOrigin: string): SessionCookie {
  const secure = publicOrigin.startsWith('https://')
  const name = secure ? '__Host-amour_session' : 'amour_session'
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request) => request.cookies[name] || undefined,
    write: (reply, token, expires) => void reply.setCookie(name, token, { ...attributes, expires }),
    clear: (reply) => void reply.clearCookie(name, attributes),
  }
}
