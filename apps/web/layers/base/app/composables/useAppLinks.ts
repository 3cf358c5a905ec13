import { isDocumentLayout } from '../utils/is-document-layout.ts'

/**
 * Lets plain links between the pages of the application change the view without a load, so that a wallet stays connected. The code of
 * a page is fetched when its link is pointed at. Links to documents are the browser's: those bring nothing of Vue.
 */
export function useAppLinks(): void {
  const router = useRouter()

  function destinationOf(event: Event): string | undefined {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download'))
      return undefined
    if (link.pathname === location.pathname && link.hash) return undefined
    const to = router.resolve(link.pathname + link.search + link.hash)
    return to.matched.length > 0 && !isDocumentLayout(to.meta.layout) ? to.fullPath : undefined
  }

  function follow(event: MouseEvent): void {
    const another = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (another || event.defaultPrevented) return
    const to = destinationOf(event)
    if (to === undefined) return
    event.preventDefault()
    void router.push(to)
  }

  function fetchAhead(event: Event): void {
    const to = destinationOf(event)
    if (to !== undefined) void preloadRouteComponents(to)
  }

  onMounted(() => {
    document.addEventListener('click', follow)
    for (const name of ['pointerover', 'focusin']) document.addEventListener(name, fetchAhead)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('click', follow)
    for (const name of ['pointerover', 'focusin']) document.removeEventListener(name, fetchAhead)
  })
}
