import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock, readHolder } from './acquire-lock.ts'
import { processIdentity } from './process-identity.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amour-lock-'))
  file = join(folder, 'up.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second holder is told in one sentence who holds the lock', () => {
  const unlock = acquireLock(file)
  expect(() => acquireLock(file)).toThrow(`Amour already runs in this folder (process ${process.pid})`)
  unlock()
  acquireLock(file)()
})

test('a lock whose holder was killed is taken over', async () => {
  const holder = spawn('sleep', ['100'])
  writeFileSync(file, processIdentity(holder.pid ?? 0) ?? '')
  expect(readHolder(file)).toBe(holder.pid)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(readHolder(file)).toBeUndefined()
  acquireLock(file)()
})

test('a later process with the same number does not hold the lock', () => {
  writeFileSync(file, `${process.pid} 1`)
  expect(readHolder(file)).toBeUndefined()
  const unlock = acquireLock(file)
  expect(readFileSync(file, 'utf8')).toBe(processIdentity(process.pid))
  unlock()
})
