/**
 * Makes a reading that many ask for at once happen once. A failure is shared by those who wait for it and forgotten.
 *
 * @param milliseconds for which an answer, once there, is given again: zero shares only what is under way, Infinity is for
 * what never changes.
 */
export function sharedRead<Value>(milliseconds: number, read: () => Promise<Value>): () => Promise<Value> {
  let current: { value: Promise<Value>; until: number } | undefined
  return () => {
    if (current && current.until > Date.now()) return current.value
    const entry = { value: read(), until: Infinity }
    current = entry
    entry.value.then(
      () => (entry.until = Date.now() + milliseconds),
      () => (entry.until = 0),
    )
    return entry.value
  }
}
