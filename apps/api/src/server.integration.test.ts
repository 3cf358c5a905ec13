import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createApiClient, createNonce, getMe } from '@amour/api-client/api'
import type { LiveEvent } from '@amour/domain'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openTestApi, publicOrigin, type TestApi } from '../test/open-test-api.ts'
import { recordStep } from '../test/record-step.ts'
import { signIn } from '../test/sign-in.ts'

const entry = fileURLToPath(new URL('./server.ts', import.meta.url))
const started: ChildProcess[] = []

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')))

/** Runs the API as a process; resolves once it listens. */
async function start(): Promise<{ child: ChildProcess; origin: string }> {
  const env = { ...process.env, ...api.variables, LOG_LEVEL: 'info' }
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const { address } = JSON.parse(line) as { address?: string }
    if (address) return { child, origin: address }
  }
  throw new Error('The API ended before it listened')
}

it('loses no session to kill -9', async () => {
  const account = privateKeyToAccount(`0x${'7'.repeat(64)}`)
  const headers = await signIn(api.app, account)
  const first = await start()
  const before = await getMe({ client: createApiClient({ baseUrl: first.origin }), headers })
  expect(before.data?.wallet.address).toBe(account.address)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await start()
  const after = await getMe({ client: createApiClient({ baseUrl: second.origin }), headers })
  expect(after.data).toEqual(before.data)
}, 60_000)

it('speaks through the generated client, refusals too', async () => {
  const { origin } = await start()
  const client = createApiClient({ baseUrl: origin })
  const nonce = await createNonce({ client, headers: { origin: publicOrigin } })
  expect(nonce.data?.nonce).toMatch(/^[a-zA-Z0-9]{8,}$/)
  const refused = await createNonce({ client, headers: { origin: 'https://evil.example' } })
  expect(refused.error?.code).toBe('auth.origin-refused')
}, 60_000)

it('sends live events, and stops in time with a stream open', async () => {
  const { child, origin } = await start()
  const stream = await fetch(`${origin}/api/v1/events`)
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  await publish(await recordStep(api.database, api.variables['SALE_ADDRESS'] ?? '', 7))
  const text = await readUntil(stream, 'data:')
  expect(text).toContain('event: block\n')
  expect(text).toContain('"number":"7"')

  const begun = performance.now()
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(3_000)
}, 60_000)

async function publish(event: LiveEvent): Promise<void> {
  const { createCachePorts } = await import('@amour/cache')
  const quiet = { info: () => undefined, warn: () => undefined }
  const ports = await createCachePorts({ databaseUrl: api.variables['DATABASE_URL'] ?? '', logger: quiet })
  await ports.events.publish(event)
  await ports.close()
}

async function readUntil(response: Response, wanted: string): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.includes(wanted)) return text
  }
  return text
}
