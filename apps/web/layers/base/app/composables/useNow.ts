/**
 * The present, in milliseconds, advancing by itself in the browser. Starts with the server's clock, so that hydration
 * sees what was rendered.
 *
 * @param every milliseconds between two ticks.
 */
export function useNow(every = 5000) {
  const now = useState('now', () => Date.now())
  onMounted(() => {
    now.value = Date.now()
    const timer = setInterval(() => {
      now.value = Date.now()
    }, every)
    onUnmounted(() => clearInterval(timer))
  })
  return readonly(now)
}
