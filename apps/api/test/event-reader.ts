import { type ClientRequest, get, type IncomingMessage } from 'node:http'

export interface EventReader {
  /** Ids of the events `block` in the order in which they came, and `reset` for those of that name. */
  seen: string[]
  /** What the browser would send as `Last-Event-ID`. */
  lastId(): string | undefined
  /** Reads on after `paused`. */
  response: IncomingMessage
  close(): void
}

/** Opens an event stream and collects what comes, as a browser does. */
export async function readEvents(
  origin: string,
  { lastEventId, paused = false }: { lastEventId?: string | undefined; paused?: boolean } = {},
): Promise<EventReader> {
  const seen: string[] = []
  let lastId = lastEventId
  const { request, response } = await openStream(origin, lastEventId)
  let text = ''
  response.setEncoding('utf8').on('error', () => undefined)
  const take = (chunk: string): void => {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1]
      const name = /^event: (.*)$/m.exec(block)?.[1]
      lastId = id ?? lastId
      if (name) seen.push(name === 'reset' ? name : (id ?? ''))
    }
  }
  if (!paused) response.on('data', take)
  return { seen, lastId: () => lastId, response, close: () => request.destroy() }
}

function openStream(
  origin: string,
  lastEventId: string | undefined,
): Promise<{ request: ClientRequest; response: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
    const request = get(`${origin}/api/v1/events`, { headers, agent: false }, (response) =>
      resolve({ request, response }),
    )
    request.on('error', reject)
  })
}
