/**
 * The present, in milliseconds, advancing by itself in the browser. Starts with the moment of rendering, so that hydration
 * finds what the server wrote, however late a part of the page wakes.
 *
 * @param every milliseconds between two ticks.
 */
export function useNow(every = 5000) {
  const rendered = useState('rendered-at', () => Date.now())
  const now = ref(rendered.value)
  onMounted(() => {
    now.value = Date.now()
    const timer = setInterval(() => {
      now.value = Date.now()
    }, every)
    onUnmounted(() => clearInterval(timer))
  })
  return readonly(now)
}
