import type { Document } from './document.ts'

export interface DocumentCacheOptions {
  /** Renders the page at an address, for nobody in particular. */
  render: (address: string) => Promise<Document>
  /** Age until which a document is served as it is. */
  freshMs: number
  /** Age until which it is still served while the next one is rendered; older ones are waited for. */
  staleMs: number
  /** Documents kept; those asked for longest ago leave first. */
  entries: number
  now?: () => number
}

interface Entry {
  document?: Document
  renderedAt: number
  pending?: Promise<Document>
}

/**
 * Documents by address, in memory, each rendered once for all who ask at the same time. Only answers with status 200 are kept: an
 * address that does not exist takes no room, and a fault is not repeated. A change in what pages show is visible after `staleMs` at the latest.
 */
export function createDocumentCache(options: DocumentCacheOptions): (address: string) => Promise<Document> {
  const { render, freshMs, staleMs, entries: limit, now = Date.now } = options
  const entries = new Map<string, Entry>()

  function renew(address: string, entry: Entry): Promise<Document> {
    entry.pending ??= start(address, entry).finally(() => delete entry.pending)
    return entry.pending
  }

  async function start(address: string, entry: Entry): Promise<Document> {
    const renderedAt = now()
    try {
      const document = await render(address)
      if (document.status === 200) Object.assign(entry, { document, renderedAt })
      else forget(address, entry)
      return document
    } catch (error) {
      forget(address, entry)
      throw error
    }
  }

  function forget(address: string, entry: Entry): void {
    if (entries.get(address) === entry) entries.delete(address)
  }

  /** The entry, as the one asked for last. */
  function touch(address: string): Entry {
    const entry = entries.get(address) ?? { renderedAt: 0 }
    entries.delete(address)
    entries.set(address, entry)
    const oldest = entries.size > limit ? entries.keys().next().value : undefined
    if (oldest !== undefined) entries.delete(oldest)
    return entry
  }

  return async (address) => {
    const entry = touch(address)
    const age = now() - entry.renderedAt
    if (!entry.document || age > staleMs) return renew(address, entry)
    // Who is served the former one shall not hear of the next one's fault.
    if (age > freshMs) void renew(address, entry).catch(() => undefined)
    return entry.document
  }
}
