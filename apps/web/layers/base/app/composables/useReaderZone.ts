/** The reader's time zone. The server does not know it and writes UTC, named; the browser corrects it once mounted. */
export function useReaderZone() {
  const zone = useState('reader-zone', () => 'UTC')
  onMounted(() => {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  })
  return readonly(zone)
}
