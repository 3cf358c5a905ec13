import { appendFile, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { boundLogs } from './bound-logs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-logs-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps a log that somebody goes on writing below twice its size, and the newest of it', async () => {
  const file = join(folder, 'api.log')
  await using log = await open(file, 'a')
  const stop = boundLogs(folder, { mostBytes: 1_000, everyMs: 5 })
  try {
    for (let line = 0; line < 300; line += 1) {
      await log.write(`line ${line} ${'x'.repeat(40)}\n`)
      if (line % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await vi.waitFor(async () => expect((await stat(file)).size).toBeLessThanOrEqual(1_000))
    expect((await stat(`${file}.1`)).size).toBeLessThan(3_000)
    await log.write('the end\n')
    expect(await readFile(file, 'utf8')).toMatch(/the end\n$/)
  } finally {
    stop()
  }
})

it('leaves small logs and other files alone', async () => {
  await appendFile(join(folder, 'web.log'), 'short')
  await appendFile(join(folder, 'data.json'), 'x'.repeat(5_000))
  const stop = boundLogs(folder, { mostBytes: 1_000, everyMs: 5 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  stop()
  expect((await stat(join(folder, 'web.log'))).size).toBe(5)
  expect((await stat(join(folder, 'data.json'))).size).toBe(5_000)
})
