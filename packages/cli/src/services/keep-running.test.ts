import { setTimeout as pause } from 'node:timers/promises'
import type { ProcessExit } from '@amour/local'
import { expect, it, vi } from 'vitest'
import { type Running, keepRunning } from './keep-running.ts'

class Hand implements Running {
  end: (exit: ProcessExit) => void = () => undefined
  exited = new Promise<ProcessExit>((resolve) => (this.end = resolve))
  stop = vi.fn(async () => this.end({ code: 0, signal: null }))
}

const killed: ProcessExit = { code: null, signal: 'SIGKILL' }

it('starts again what ended, each time after a longer wait, and says so', async () => {
  const hands = [new Hand(), new Hand(), new Hand()]
  const said: string[] = []
  let next = 1
  const start = vi.fn(async () => hands[next++] as Hand)
  const stop = keepRunning(hands[0] as Hand, { title: 'Redis', start, say: (line) => said.push(line) })
  hands[0]?.end(killed)
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(1), 5_000)
  hands[1]?.end({ code: 1, signal: null })
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2), 5_000)
  expect(said).toEqual([
    'Redis ended (SIGKILL); it starts again in 0.5 s.',
    'Redis ended (code 1); it starts again in 1 s.',
  ])
  await stop()
  expect(hands[2]?.stop).toHaveBeenCalled()
})

it('tries again when it cannot be started, and never after it was stopped', async () => {
  const [first, second] = [new Hand(), new Hand()]
  const said: string[] = []
  const start = vi.fn(async () => second).mockRejectedValueOnce(new Error('The port is taken'))
  const stop = keepRunning(first, { title: 'The chain', start, say: (line) => said.push(line) })
  first.end(killed)
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2), 5_000)
  expect(said.at(-1)).toBe('The chain could not be started again: The port is taken')
  await stop()
  await pause(2_500)
  expect(start).toHaveBeenCalledTimes(2)
})
