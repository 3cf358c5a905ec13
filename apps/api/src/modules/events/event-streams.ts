import type { EventBus } from '@amour/cache'
import type { LiveEvent } from '@amour/domain'
import type { ServerResponse } from 'node:http'

const HEARTBEAT_MS = 15_000
/** Bytes that may wait for one client; who reads slower than this is dropped and comes back by itself. */
const MOST_WAITING_BYTES = 64 * 1024

/** The open streams of this process. */
export interface EventStreams {
  open(response: ServerResponse): void
  size(): number
  /** Ends all streams; a server that closes would wait for them for ever. */
  endAll(): void
}

/** Subscribes to the bus once and writes each event, encoded once, to every open stream. */
export async function createEventStreams(events: EventBus): Promise<EventStreams> {
  const open = new Set<ServerResponse>()

  function send(frame: string): void {
    for (const response of open) {
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy()
      else response.write(frame)
    }
  }

  const unsubscribe = await events.subscribe((event) => send(encode(event)))
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
  heartbeat.unref()

  return {
    open(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 2000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    size: () => open.size,
    endAll() {
      unsubscribe()
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}

function encode({ number, hash, time, changed }: LiveEvent): string {
  return `event: block\nid: ${number}\ndata: ${JSON.stringify({ number, hash, time, changed })}\n\n`
}
