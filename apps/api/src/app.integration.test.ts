import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi, webSecret } from '../test/open-test-api.ts'
import { fromAnywhere, fromOurPages, signIn } from '../test/sign-in.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const post = (payload: string, headers: Record<string, string> = {}) =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/auth/verify',
    headers: { ...fromOurPages, ...fromAnywhere(), 'content-type': 'application/json', ...headers },
    payload,
  })

it('answers problem documents with the request id', async () => {
  const answer = await api.app.inject({ url: '/api/v1/me' })
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toEqual({
    type: '/problems/auth.required',
    title: 'Sign in first.',
    status: 401,
    detail: 'Sign in first.',
    instance: answer.headers['x-request-id'],
    code: 'auth.required',
    retryable: false,
  })
})

it('refuses malformed JSON, another content type and a body too large', async () => {
  expect((await post('{"message":')).json()).toMatchObject({ status: 400, code: 'request.invalid' })
  expect((await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).json()).toMatchObject({
    status: 415,
    code: 'request.unsupported-media-type',
  })
  expect((await post(JSON.stringify({ message: 'x'.repeat(65_536) }))).json()).toMatchObject({
    status: 413,
    code: 'request.too-large',
  })
})

it('names every faulty field, and takes no value of another type or name', async () => {
  const answer = await post(JSON.stringify({ message: 1, extra: true }))
  expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid' })
  const paths = answer.json().errors.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['/signature', '/message']))
})

it('knows an unknown address from an unknown method', async () => {
  const unknown = await api.app.inject({ url: '/api/v1/nowhere' })
  expect(unknown.json()).toMatchObject({ status: 404, code: 'request.not-found' })
  const method = await api.app.inject({
    method: 'DELETE',
    url: '/api/v1/me/declaration',
    headers: fromOurPages,
  })
  expect(method.json()).toMatchObject({ status: 405, code: 'request.method-not-allowed' })
  expect(method.headers.allow).toBe('PUT')
})

it('says nothing about an unexpected failure', async () => {
  const account = privateKeyToAccount(generatePrivateKey())
  const cookie = await signIn(api.app, account)
  await api.database.schema.alterTable('declarations').renameTo('elsewhere').execute()
  const answer = await api.app.inject({ url: '/api/v1/me', headers: cookie })
  await api.database.schema.alterTable('elsewhere').renameTo('declarations').execute()
  expect(answer.json()).toMatchObject({ status: 500, code: 'internal.unexpected' })
  expect(answer.body).not.toContain('declarations')
})

it('limits a client address, and tells clients behind our proxy apart', async () => {
  const ask = (address: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/v1/auth/nonce',
      headers: { ...fromOurPages, 'x-forwarded-for': `192.0.2.99, ${address}` },
    })
  const answers = []
  for (let index = 0; index < 61; index += 1) answers.push(await ask('192.0.2.1'))
  expect(answers.slice(0, 60).every(({ statusCode }) => statusCode === 200)).toBe(true)
  expect(answers[60]?.json()).toMatchObject({ status: 429, code: 'request.too-many', retryable: true })
  expect(Number(answers[60]?.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('192.0.2.2')).statusCode).toBe(200)
})

it('believes the web server of its reader, and a proxy in front of its client, each on its own way', async () => {
  const ask = (headers: Record<string, string>) =>
    api.app.inject({ method: 'POST', url: '/api/v1/auth/nonce', headers: { ...fromOurPages, ...headers } })
  const left = async (headers: Record<string, string>) =>
    Number((await ask(headers)).headers['ratelimit-remaining'])
  const web = { 'x-amour-web': webSecret }
  const first = await left({ ...web, 'x-forwarded-for': '192.0.2.7' })
  // Straight, through the one proxy in front: the same client, the same budget.
  expect(await left({ 'x-forwarded-for': '198.51.100.3, 192.0.2.7' })).toBe(first - 1)
  // A client that names itself, or guesses the proof, is still what the proxy says.
  expect(await left({ 'x-amour-web': '8'.repeat(64), 'x-forwarded-for': '203.0.113.1, 192.0.2.7' })).toBe(
    first - 2,
  )
  expect(await left({ ...web, 'x-forwarded-for': '192.0.2.7, 192.0.2.8' })).toBe(first)
})

it('tells its status, counts by route pattern, and sends headers that allow nothing', async () => {
  const status = await api.app.inject({ url: '/api/v1/status' })
  expect(status.statusCode).toBe(200)
  expect(status.json()).toMatchObject({ ready: false, database: true, ledgerHead: null, cache: 'embedded' })
  for (const url of ['/health/live', '/health/ready', '/metrics']) {
    expect((await api.app.inject({ url })).statusCode).toBe(404)
  }
  await api.app.inject({ url: `/api/v1/transactions/0x${'1'.repeat(64)}` })
  const metrics = await api.metrics.metrics()
  expect(metrics).toContain('route="/api/v1/transactions/:hash"')
  expect(metrics).not.toContain('1'.repeat(64))
  const terms = await api.app.inject({ url: '/api/v1/terms' })
  expect(terms.headers['content-security-policy']).toContain("default-src 'none'")
  expect(terms.json().hash).toMatch(/^0x[0-9a-f]{64}$/)
})

it('serves a reference page that may ask no other origin', async () => {
  const page = await api.app.inject({ url: '/api/v1/docs/' })
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("connect-src 'self'")
  expect(page.headers['content-security-policy']).not.toMatch(/https?:/)
  expect(page.body).not.toMatch(/<(script|link)[^>]+(src|href)="(https?:)?\/\//)
})

it('answers the head of the event stream at once, and keeps no stream for it', async () => {
  const answer = await api.app.inject({ method: 'HEAD', url: '/api/v1/events' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(answer.body).toBe('')
})

it.each(['/api/v1/transactions/%ff', `/api/v1/transactions/${'a'.repeat(5_000)}`, '/api/v1/%', '/%c0%ae/'])(
  'tells who asks for %s in the words of all refusals',
  async (url) => {
    const answer = await api.app.inject({ url })
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect([400, 404]).toContain(answer.json().status)
  },
)
