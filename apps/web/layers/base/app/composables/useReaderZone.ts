/**
 * The reader's time zone. The server does not know it and writes UTC, named; the browser corrects it once mounted. Each
 * component has its own, because parts of a page wake at different times and must first find what was rendered.
 */
export function useReaderZone() {
  const zone = ref('UTC')
  onMounted(() => {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  })
  return readonly(zone)
}
