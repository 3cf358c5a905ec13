import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { LocalAccount } from 'viem'
import { createSiweMessage, type SiweMessage } from 'viem/siwe'
import type { SignInRequest } from '../src/modules/auth/schemas.ts'
import { publicOrigin } from './open-test-api.ts'

export const fromOurPages = { origin: publicOrigin }

/** A client address of its own, so that the limits of one test leave the others alone. */
export function fromAnywhere(): { 'x-forwarded-for': string } {
  const bytes = crypto.getRandomValues(new Uint8Array(3))
  return { 'x-forwarded-for': `10.${bytes.join('.')}` }
}

export async function askForNonce(app: FastifyInstance): Promise<SignInRequest> {
  const headers = { ...fromOurPages, ...fromAnywhere() }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/nonce', headers })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

/** The message that a good page writes; `changes` make it a bad one. */
export async function writeMessage(
  app: FastifyInstance,
  address: SiweMessage['address'],
  changes: Partial<SiweMessage> = {},
): Promise<string> {
  const { chainId, domain, nonce, statement, uri, version } = await askForNonce(app)
  const issuedAt = new Date()
  const expirationTime = new Date(issuedAt.getTime() + 5 * 60_000)
  const fields = { address, chainId, domain, expirationTime, issuedAt, nonce, uri, version }
  return createSiweMessage({ ...fields, statement: statement.fr, ...changes })
}

export function verify(
  app: FastifyInstance,
  proof: { message: string; signature: string },
  headers: Record<string, string> = fromOurPages,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/api/v1/auth/verify',
    headers: { ...fromAnywhere(), ...headers },
    payload: proof,
  })
}

/** Signs in and returns the cookie header of the session. */
export async function signIn(app: FastifyInstance, account: LocalAccount): Promise<{ cookie: string }> {
  const message = await writeMessage(app, account.address)
  const answer = await verify(app, { message, signature: await account.signMessage({ message }) })
  const cookie = answer.cookies[0]
  if (!cookie) throw new Error(`No session: ${answer.body}`)
  return { cookie: `${cookie.name}=${cookie.value}` }
}
