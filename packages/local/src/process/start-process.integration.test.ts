import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signalGroup } from './signal-group.ts'
import { startProcess } from './start-process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-process-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tick = 0; tick < 400; tick += 1) {
    if (await condition()) return
    await pause(50)
  }
  throw new Error('It did not come to that within twenty seconds')
}

test('stopping ends what the process had started too', async () => {
  const logFile = join(folder, 'log')
  const server = await startProcess({
    name: 'A parent',
    command: '/bin/sh',
    args: ['-c', 'sleep 1000 & echo $!; wait'],
    logFile,
  })
  await until(async () => (await linesOf(logFile)).length === 1)
  await server.stop()
  await until(() => !signalGroup(server.pid, 0))
})

test('a process that ignores the request is killed after its grace', async () => {
  const logFile = join(folder, 'log')
  const server = await startProcess({
    name: 'A stubborn one',
    command: '/bin/sh',
    args: ['-c', "trap '' TERM; echo up; while :; do sleep 0.1; done"],
    logFile,
    graceMs: 300,
  })
  await until(async () => (await linesOf(logFile)).length === 1)
  await server.stop()
  expect((await server.exited).signal).toBe('SIGKILL')
})

test('a program that does not exist is an error with its name', async () => {
  await expect(startProcess({ name: 'Nothing', command: join(folder, 'nothing') })).rejects.toThrow(
    /Nothing could not be started/,
  )
})

test('kill -9 of the parent leaves nothing behind but what was stopped before', async () => {
  const logFile = join(folder, 'log')
  const parent = await startProcess({
    name: 'A parent',
    command: process.execPath,
    args: [join(import.meta.dirname, '../../test/parent-of-three.ts')],
    logFile,
  })
  await until(async () => (await linesOf(logFile)).length === 2)
  const groups = (await linesOf(logFile)).map(Number)
  expect(groups.every((group) => signalGroup(group, 0))).toBe(true)
  process.kill(parent.pid, 'SIGKILL')
  await until(() => groups.every((group) => !signalGroup(group, 0)))
})
