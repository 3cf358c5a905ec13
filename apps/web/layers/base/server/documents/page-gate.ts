import { type Document, createDocument } from './document.ts'

/** What a request for something that is no page or file gets, in both languages: the address may be of either. */
export const notAllowedDocument = createDocument(
  405,
  {
    allow: 'GET, HEAD',
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  },
  'Cette page se lit, elle ne reçoit rien.\nThis page is for reading; it takes nothing.\n',
)

/** A request as its first line and the rules of its page tell it. */
export interface Knock {
  readonly method: string
  /** Path and query, as in the request line. */
  readonly url: string
  /** Whether the page takes forms. */
  readonly takesForms: boolean
}

/**
 * What is answered before anything is rendered: pages are read (GET, HEAD), or take forms where they say so; anything else is refused. A
 * path with a slash at its end is another name of the page without it. Nothing for a request that may go on.
 */
export function atTheGate({ method, url, takesForms }: Knock): Document | undefined {
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads) return method === 'POST' && takesForms ? undefined : notAllowedDocument
  const [path = ''] = url.split('?', 1)
  const canonical = withoutSlash(path)
  if (canonical === path) return undefined
  return createDocument(301, { location: canonical + url.slice(path.length) }, '')
}

/** A path that a browser could read as the name of another server is left as it is: nothing is there. */
function withoutSlash(path: string): string {
  if (path === '/' || path.includes('//') || path.includes('\\')) return path
  return path.replace(/\/$/, '')
}
