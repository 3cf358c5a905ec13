import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLiveBlocks } from './live-blocks.ts'

/** A stream driven by hand. */
class FakeSource extends EventTarget {
  readyState = 0
  close() {
    this.readyState = 2
  }
  send(block: object) {
    this.dispatchEvent(new MessageEvent('block', { data: JSON.stringify(block) }))
  }
  fail() {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }
}

const block = { number: '7', hash: '0x1', time: '2026-11-22T00:00:00Z', changed: true, revision: '3' }
let sources: FakeSource[]
let subscribe: ReturnType<typeof createLiveBlocks>

beforeEach(() => {
  vi.useFakeTimers()
  sources = []
  subscribe = createLiveBlocks(
    () => {
      const source = new FakeSource()
      sources.push(source)
      return source
    },
    () => 0,
  )
})
afterEach(() => {
  vi.useRealTimers()
})

it('opens one stream for all and closes it with the last', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const [leaveFirst, leaveSecond] = [subscribe(first), subscribe(second)]
  sources[0]?.send(block)
  expect(first).toHaveBeenCalledWith(block)
  expect(second).toHaveBeenCalledWith(block)
  leaveFirst()
  leaveSecond()
  expect(sources).toHaveLength(1)
  expect(sources[0]?.readyState).toBe(2)
})

it('lets listeners ask for themselves while the stream is down, and opens it again', () => {
  const listener = vi.fn()
  subscribe(listener)
  sources[0]?.fail()
  vi.advanceTimersByTime(4000)
  expect(listener).toHaveBeenCalledWith(undefined)
  expect(sources).toHaveLength(2)
  sources[1]?.send(block)
  listener.mockClear()
  vi.advanceTimersByTime(20_000)
  expect(listener).not.toHaveBeenCalled()
})

it('lets listeners ask for themselves when the stream cannot say what was missed', () => {
  const listener = vi.fn()
  subscribe(listener)
  sources[0]?.dispatchEvent(new MessageEvent('reset'))
  expect(listener).toHaveBeenCalledExactlyOnceWith(undefined)
})
