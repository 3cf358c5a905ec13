import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const NAME = 'x-amour-render'
/** Nobody else knows it. */
const secret = randomUUID()

/** Marks the requests by which this server renders a page for its cache. */
export const innerHeaders = { [NAME]: secret }

export function isInnerRequest({ headers }: { headers: IncomingHttpHeaders }): boolean {
  return headers[NAME] === secret
}
