import { expect, it, vi } from 'vitest'
import { keepLast } from './keep-last.ts'

it('works an answer out once, and again when it has left', () => {
  const work = vi.fn((text: string, options: { times: number }) => text.repeat(options.times))
  const kept = keepLast(work, 2)
  expect([kept('a', { times: 2 }), kept('a', { times: 2 }), kept('b', { times: 1 })]).toEqual([
    'aa',
    'aa',
    'b',
  ])
  expect(work).toHaveBeenCalledTimes(2)
  kept('a', { times: 2 })
  kept('c', { times: 1 })
  kept('a', { times: 2 })
  expect(work).toHaveBeenCalledTimes(3)
  kept('b', { times: 1 })
  expect(work).toHaveBeenCalledTimes(4)
})
