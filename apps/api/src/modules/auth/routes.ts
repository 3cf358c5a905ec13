import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems, unsafeRefusals } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import { Person, SignInProof, SignInRequest, Wallet } from './schemas.ts'
import type { AuthService } from './service.ts'
import type { SessionCookie } from './session-cookie.ts'

interface AuthRoutesOptions {
  auth: AuthService
  cookie: SessionCookie
}

/** Sign-in with a wallet (EIP-4361) and sign-out. */
export function authRoutes({ auth, cookie }: AuthRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/auth/nonce', { config: { limit: 'auth' }, schema: createNonce }, () => auth.createRequest())

    app.post('/auth/verify', { config: { limit: 'auth' }, schema: verifySignIn }, async (request, reply) => {
      const { token, expiresAt, session } = await auth.verify(request.body, request.clientAddress)
      await auth.end(cookie.read(request))
      cookie.write(reply, token, expiresAt)
      return { person: { id: session.personId }, wallet: session.wallet }
    })

    app.post('/auth/sign-out', { schema: signOut }, async (request, reply) => {
      await auth.end(cookie.read(request))
      cookie.clear(reply)
      return reply.code(204).send(null)
    })
  }
}

const createNonce = {
  operationId: 'createNonce',
  tags: ['Sign-in'],
  summary: 'What a wallet is asked to sign',
  response: { 200: reference(SignInRequest), ...problems(...unsafeRefusals, 'internal.unavailable') },
}

const verifySignIn = {
  operationId: 'verifySignIn',
  tags: ['Sign-in'],
  summary: 'Signs in and sets the session cookie',
  body: SignInProof,
  response: {
    200: Type.Object({ person: reference(Person), wallet: reference(Wallet) }),
    ...problems(
      ...unsafeRefusals,
      'auth.message-invalid',
      'auth.message-expired',
      'auth.nonce-invalid',
      'auth.signature-invalid',
      'auth.wallet-other-chain',
      'auth.chain-unavailable',
      'internal.unavailable',
    ),
  },
}

const signOut = {
  operationId: 'signOut',
  tags: ['Sign-in'],
  summary: 'Ends the session; also right without one',
  response: {
    204: Type.Null({ description: 'Signed out' }),
    ...problems(...unsafeRefusals, 'internal.unavailable'),
  },
}
