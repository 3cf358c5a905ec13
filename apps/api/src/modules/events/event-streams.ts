import type { ServerResponse } from 'node:http'
import type { EventLog, KeptEvent } from './event-log.ts'

const HEARTBEAT_MS = 15_000
/** Bytes that may wait for one client; who reads slower than this is dropped and comes back by itself. */
const MOST_WAITING_BYTES = 64 * 1024

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Milliseconds after which a client that lost its stream comes back: not all at once. */
const COME_BACK_MS = { least: 1_000, most: 5_000 }

function comeBackAfter(): number {
  const { least, most } = COME_BACK_MS
  return Math.round(least + Math.random() * (most - least))
}

/** The open streams of this process. */
export interface EventStreams {
  /**
   * Begins a stream with what came after the event that the client saw last.
   *
   * @param lastEventId as the client sent it; undefined when it has seen none.
   */
  open(response: ServerResponse, lastEventId: string | undefined): Promise<void>
  size(): number
  /** Ends all streams; a server that closes would wait for them for ever. */
  endAll(): void
}

/** Writes each event, encoded once, to every open stream. */
export function createEventStreams(log: EventLog): EventStreams {
  /** With each stream, how much may wait for it: more while it still reads what it had missed. */
  const open = new Map<ServerResponse, number>()

  function send(frame: Buffer): void {
    for (const [response, most] of open) {
      if (response.writableLength > most) response.destroy()
      else response.write(frame)
    }
  }

  log.listen((news) => send(Buffer.from(news === 'reset' ? encodeReset(log) : encode(news))))
  const heartbeat = setInterval(() => send(Buffer.from(': still here\n\n')), HEARTBEAT_MS)
  heartbeat.unref()

  return {
    async open(response, lastEventId) {
      const seen = lastEventId === undefined ? undefined : revisionOf(lastEventId)
      // Another instance may have been faster.
      if (seen !== undefined && seen > log.newest()) await log.catchUp().catch(() => undefined)
      if (response.destroyed) return
      response.writeHead(200, STREAM_HEADERS)
      const first = Buffer.from(`retry: ${comeBackAfter()}\n${beginning(log, lastEventId, seen)}`)
      response.write(first)
      open.set(response, MOST_WAITING_BYTES + first.length)
      response.on('close', () => open.delete(response))
    },
    size: () => open.size,
    endAll() {
      log.close()
      clearInterval(heartbeat)
      for (const response of open.keys()) response.end()
    },
  }
}

/** What a stream begins with. The id alone is no event, but a client that loses the stream before the first one sends it. */
function beginning(log: EventLog, lastEventId: string | undefined, seen: bigint | undefined): string {
  if (lastEventId === undefined) return `id: ${log.newest()}\n\n`
  const missed = seen === undefined ? undefined : log.after(seen)
  return missed ? `\n${encode(missed)}` : `\n${encodeReset(log)}`
}

function revisionOf(lastEventId: string): bigint | undefined {
  return /^\d{1,18}$/.test(lastEventId) ? BigInt(lastEventId) : undefined
}

function encode(events: readonly KeptEvent[]): string {
  return events
    .map(({ event: { number, hash, time, changed }, revision }) => {
      const data = JSON.stringify({ number, hash, time, changed, revision: String(revision) })
      return `event: block\nid: ${revision}\ndata: ${data}\n\n`
    })
    .join('')
}

function encodeReset(log: EventLog): string {
  return `event: reset\nid: ${log.newest()}\ndata: {}\n\n`
}
