import type { LiveBlock } from '@amour/api-client/api'

/** Told of each block that the ledger indexed; without a block when the stream is down and it is simply time to look again. */
export type BlockListener = (block?: LiveBlock) => void

/** How often listeners look for themselves while the stream is down, and how often it is tried again: up to half as long again, so that
 * pages that lost it together do not come back together. */
const FALLBACK_MS = 4000

/** What is used of an `EventSource`. */
interface Source {
  readonly readyState: number
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
}

/**
 * One event stream for all listeners of a page, open while there is one. A browser gives up for good on a stream that once answered an
 * error, so it is opened again from here; meanwhile listeners are told to ask for themselves.
 */
export function createLiveBlocks(openSource: () => Source, random: () => number = Math.random) {
  const listeners = new Set<BlockListener>()
  let source: Source | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let flowing = false

  const tell = (block?: LiveBlock) => listeners.forEach((listener) => listener(block))

  function start(): void {
    source = openSource()
    source.addEventListener('open', () => (flowing = true))
    source.addEventListener('error', () => (flowing = false))
    source.addEventListener('block', (event) => {
      flowing = true
      tell(JSON.parse((event as MessageEvent<string>).data) as LiveBlock)
    })
    // The stream cannot say what was missed.
    source.addEventListener('reset', () => tell())
  }

  function watch(): void {
    if (flowing) return
    tell()
    if (source?.readyState !== CLOSED) return
    source.close()
    start()
  }

  function stop(): void {
    clearInterval(timer)
    source?.close()
    source = timer = undefined
    flowing = false
  }

  return (listener: BlockListener): (() => void) => {
    listeners.add(listener)
    if (!source) {
      start()
      timer = setInterval(watch, FALLBACK_MS * (1 + random() / 2))
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) stop()
    }
  }
}

/** `EventSource.CLOSED`, known where there is no EventSource. */
const CLOSED = 2
