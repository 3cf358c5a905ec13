/**
 * Makes a reading that many ask for at once happen once. A failure is shared by those who wait for it and forgotten.
 *
 * @param milliseconds for which an answer is given again; Infinity for what never changes.
 */
export function sharedRead<Value>(milliseconds: number, read: () => Promise<Value>): () => Promise<Value> {
  let current: { value: Promise<Value>; until: number } | undefined
  return () => {
    if (current && current.until > Date.now()) return current.value
    const value = read()
    const entry = { value, until: Date.now() + milliseconds }
    current = entry
    value.catch(() => {
      if (current === entry) current = undefined
    })
    return value
  }
}
