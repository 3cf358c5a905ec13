import type { Page } from 'playwright-core'

/**
 * What is wrong with a page as it stands on the screen: it scrolls sideways, words are cut off by their own box, or two controls lie
 * on each other. Empty where nothing is.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    const faults: string[] = []
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}> “${(element.textContent || element.id).trim().replace(/\s+/g, ' ').slice(0, 40)}”`
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide`)

    // What is hidden from sight on purpose is a pixel high, or cut out of sight.
    const seen = (element: Element) => {
      const { height, width } = element.getBoundingClientRect()
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element)
      const cuts =
        style.contentVisibility === 'auto' ||
        [style.overflowX, style.overflowY].some((value) => ['hidden', 'clip'].includes(value))
      if (!cuts || element.closest('[aria-hidden=true], svg') || !element.innerText?.trim() || !seen(element))
        continue
      const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
        faults.push(`${nameOf(element)} is cut off`)
    }

    // A link that goes over a line is two boxes; a control within another is one.
    const boxes = [...document.querySelectorAll(CONTROLS)]
      .filter(seen)
      .flatMap((element) =>
        [...element.getClientRects()]
          .filter(({ bottom, right }) => right > 0 && bottom + scrollY > 0)
          .map((box) => ({ element, box })),
      )
    boxes.forEach(({ box, element }, index) => {
      for (const other of boxes.slice(index + 1)) {
        if (element === other.element || element.contains(other.element) || other.element.contains(element))
          continue
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 2 && down > 2) faults.push(`${nameOf(element)} lies on ${nameOf(other.element)}`)
      }
    })
    return [...new Set(faults)]
  })
}
