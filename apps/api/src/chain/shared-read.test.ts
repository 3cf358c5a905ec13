import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sharedRead } from './shared-read.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counting(milliseconds: number) {
  let calls = 0
  return sharedRead(milliseconds, () => Promise.resolve((calls += 1)))
}

it('reads once for all who ask at once, and again for those who come later', async () => {
  const read = counting(0)
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1])
  expect(await read()).toBe(2)
})

it('gives an answer again as long as it is told to, counted from the answer', async () => {
  const read = counting(1_000)
  await read()
  vi.advanceTimersByTime(999)
  expect(await read()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await read()).toBe(2)
})

it('shares a failure with those who wait and then forgets it', async () => {
  const answers = [Promise.reject(new Error('down')), Promise.resolve('up')]
  const read = sharedRead(Infinity, () => answers.shift() ?? Promise.reject(new Error('asked too often')))
  const both = await Promise.allSettled([read(), read()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await read()).toBe('up')
})
