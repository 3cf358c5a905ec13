import type { BlockListener } from '../../live/live-blocks.ts'
import { patchElement } from './patch-element.ts'

/** How old a page may grow while nothing changes in the ledger: rates and ages of blocks go on. */
const STALE_MS = 12_000

/**
 * Asks the server for this page again as the ledger grows, and brings the parts marked `data-live` up to date. So the server alone
 * knows how a figure is written, and what a reader opened stays open. A page that nobody looks at asks for nothing.
 */
export function followPage(page: Document, subscribe: (listener: BlockListener) => () => void): void {
  let readAt = Date.now()
  let missed = false
  let asking = false

  async function renew(): Promise<void> {
    if (asking) return
    asking = true
    readAt = Date.now()
    try {
      const answer = await fetch(page.location.pathname, { headers: { accept: 'text/html' } })
      if (!answer.ok) return
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
      for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) {
        const twin = next.querySelector(`[data-live="${part.dataset['live']}"]`)
        if (twin) patchElement(part, twin)
      }
      page.dispatchEvent(new Event('amour:patched'))
    } catch {
      // The figures stay, with the age of their block, until the server answers again.
    } finally {
      asking = false
    }
  }

  subscribe((block) => {
    if (block && !block.changed && Date.now() - readAt < STALE_MS) return
    if (page.hidden) missed = true
    else void renew()
  })
  page.addEventListener('visibilitychange', () => {
    if (page.hidden || !missed) return
    missed = false
    void renew()
  })
}
