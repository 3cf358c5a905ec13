import { expect, it } from 'vitest'
import { createLogger } from './create-logger.ts'
import { withContext } from './request-context.ts'

function capture() {
  const lines: Record<string, unknown>[] = []
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>)
  return { lines, logger: createLogger({ service: 'test', level: 'info', destination: { write } }) }
}

it('writes JSON with service, level by name and UTC time', () => {
  const { lines, logger } = capture()
  logger.info({ block: '7' }, 'Block indexed')
  expect(lines[0]).toMatchObject({ service: 'test', level: 'info', block: '7', msg: 'Block indexed' })
  expect(lines[0]?.['time']).toMatch(/Z$/)
})

it('carries the context of nested work, and only there', async () => {
  const { lines, logger } = capture()
  await withContext({ requestId: 'r1' }, () =>
    withContext({ block: '9' }, async () => {
      await Promise.resolve()
      logger.info('Inside')
    }),
  )
  logger.info('Outside')
  expect(lines[0]).toMatchObject({ requestId: 'r1', block: '9' })
  expect(lines[1]).not.toHaveProperty('requestId')
})

it('asks the process once to be told of its end, however many loggers there are', () => {
  const silent = { service: 'test', level: 'silent' }
  createLogger(silent)
  const listeners = process.listenerCount('exit')
  for (let count = 0; count < 20; count += 1) createLogger(silent)
  expect(process.listenerCount('exit')).toBe(listeners)
})

it('never writes a secret', () => {
  const { lines, logger } = capture()
  logger.info({ req: { headers: { cookie: 'amour_session=abc' } }, body: { signature: '0xabc' } }, 'Request')
  expect(JSON.stringify(lines)).not.toContain('abc')
})

it('says what an error is and why, but not what a library hung on it', () => {
  const { lines, logger } = capture()
  const cause = Object.assign(new Error('connect refused'), {
    code: 'ECONNREFUSED',
    client: { password: 'abc' },
  })
  logger.error({ err: new Error('Query failed', { cause }) }, 'Failed')
  expect(lines[0]?.['err']).toMatchObject({
    message: 'Query failed',
    cause: { message: 'connect refused', code: 'ECONNREFUSED' },
  })
  expect(JSON.stringify(lines)).not.toContain('abc')
})
