/** How often an open page asks again; the answer is a few bytes while nothing has changed. */
const PAUSE_MS = 60_000

/** Keeps an open page in the offer's phase: asks now and then, and when the reader comes back. One component of a page calls it. */
export function useOfferWatch(): void {
  const { refresh } = useOffer()
  const look = () => {
    if (document.visibilityState === 'visible') void refresh()
  }
  onMounted(() => {
    const timer = setInterval(look, PAUSE_MS)
    document.addEventListener('visibilitychange', look)
    onUnmounted(() => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    })
  })
}
