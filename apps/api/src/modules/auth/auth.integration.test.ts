import { hex } from '@amour/db'
import { createHash } from 'node:crypto'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import {
  askForNonce,
  fromOurPages,
  signIn,
  verify,
  writeMessage,
  fromAnywhere,
} from '../../../test/sign-in.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const newcomer = () => privateKeyToAccount(generatePrivateKey())
const whoAmI = (headers: Record<string, string>) => api.app.inject({ url: '/api/v1/me', headers })

it('signs in, keeps the token out of JSON and PostgreSQL, and signs out', async () => {
  const account = newcomer()
  const message = await writeMessage(api.app, account.address)
  const answer = await verify(api.app, { message, signature: await account.signMessage({ message }) })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ wallet: { address: account.address, chainId: 31337, kind: 'eoa' } })
  const [cookie] = answer.cookies
  expect(cookie).toMatchObject({ name: 'amour_session', httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(answer.body).not.toContain(cookie?.value)

  const token = cookie?.value ?? ''
  const { token_hash: stored } = await api.database
    .selectFrom('sessions')
    .select('token_hash')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(hex(stored)).toBe(`0x${createHash('sha256').update(token).digest('hex')}`)

  const headers = { cookie: `amour_session=${token}` }
  expect((await whoAmI(headers)).json()).toMatchObject({ person: answer.json().person, declaration: null })
  const signedOut = await api.app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-out',
    headers: { ...headers, ...fromOurPages },
  })
  expect(signedOut.statusCode).toBe(204)
  const after = await whoAmI(headers)
  expect(after.statusCode).toBe(401)
  expect(after.json()).toMatchObject({ code: 'auth.required' })
})

it('is the same person at the next sign-in, and one after ten first ones at once', async () => {
  const account = newcomer()
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const message = await writeMessage(api.app, account.address)
      return verify(api.app, { message, signature: await account.signMessage({ message }) })
    }),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map((answer) => answer.json().person.id)).size).toBe(1)
})

it('takes a nonce once: of 50 parallel proofs exactly one wins', async () => {
  const key = newcomer()
  const { nonce } = await askForNonce(api.app)
  // Different wallets, or the limit of tries for one wallet would end the race.
  const proofs = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const account = index % 4 === 0 ? key : newcomer()
      const message = await writeMessage(api.app, account.address, { nonce })
      return { message, signature: await account.signMessage({ message }) }
    }),
  )
  const answers = await Promise.all(proofs.map((proof) => verify(api.app, proof)))
  const won = answers.filter(({ statusCode }) => statusCode === 200)
  expect(won).toHaveLength(1)
  const lost = answers.filter(
    (answer) => answer.statusCode === 400 && answer.json().code === 'auth.nonce-invalid',
  )
  expect(lost).toHaveLength(49)
})

it('refuses a forged signature without burning the nonce', async () => {
  const [account, forger] = [newcomer(), newcomer()]
  const message = await writeMessage(api.app, account.address)
  const forged = await verify(api.app, { message, signature: await forger.signMessage({ message }) })
  // No provider answers here, so nobody can say whether it is a contract's.
  expect(forged.statusCode).toBe(503)
  expect(forged.json()).toMatchObject({ code: 'auth.chain-unavailable', retryable: true })
  const good = await verify(api.app, { message, signature: await account.signMessage({ message }) })
  expect(good.statusCode).toBe(200)
})

it('does not ask the chain for an unknown nonce', async () => {
  const [account, forger] = [newcomer(), newcomer()]
  const message = await writeMessage(api.app, account.address, { nonce: 'unknown0nonce' })
  const answer = await verify(api.app, { message, signature: await forger.signMessage({ message }) })
  expect(answer.json()).toMatchObject({ status: 400, code: 'auth.nonce-invalid' })
})

it('refuses an expired nonce', async () => {
  const account = newcomer()
  const message = await writeMessage(api.app, account.address)
  await api.database
    .updateTable('sign_in_nonces')
    .set({ expires_at: new Date(0) })
    .execute()
  const answer = await verify(api.app, { message, signature: await account.signMessage({ message }) })
  expect(answer.json()).toMatchObject({ code: 'auth.nonce-invalid' })
})

it.each([{}, { origin: 'https://amour.example.evil' }, { origin: 'null' }])(
  'refuses Origin %o, cookie or not',
  async (headers) => {
    const account = newcomer()
    const message = await writeMessage(api.app, account.address)
    const answer = await verify(
      api.app,
      { message, signature: await account.signMessage({ message }) },
      headers,
    )
    expect(answer.json()).toMatchObject({ status: 403, code: 'auth.origin-refused' })
  },
)

it('ends a session that was replaced or has expired', async () => {
  const account = newcomer()
  const first = await signIn(api.app, account)
  const message = await writeMessage(api.app, account.address)
  const proof = { message, signature: await account.signMessage({ message }) }
  await verify(api.app, proof, { ...fromOurPages, ...first })
  expect((await whoAmI(first)).statusCode).toBe(401)

  const second = await signIn(api.app, account)
  await api.database
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .execute()
  expect((await whoAmI(second)).statusCode).toBe(401)
})

it('lets nobody lock a wallet out: proofs with a nonce of nobody count for nothing, others for their own client', async () => {
  const account = newcomer()
  const junk = await writeMessage(api.app, account.address, { nonce: 'unknown0nonce' })
  const forger = newcomer()
  const stranger = { ...fromOurPages, ...fromAnywhere() }
  for (let index = 0; index < 25; index += 1) {
    const answer = await verify(api.app, {
      message: junk,
      signature: await account.signMessage({ message: junk }),
    })
    expect(answer.json()).toMatchObject({ code: 'auth.nonce-invalid' })
  }
  const forged = await Promise.all(
    Array.from({ length: 21 }, async () => {
      const message = await writeMessage(api.app, account.address)
      return verify(api.app, { message, signature: await forger.signMessage({ message }) }, stranger)
    }),
  )
  const refused = forged.filter(({ statusCode }) => statusCode === 429)
  expect(refused).toHaveLength(1)
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  await signIn(api.app, account)
})
