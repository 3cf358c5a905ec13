import { sharedRead } from './shared-read.ts'

interface RefreshedReadOptions {
  /** Milliseconds after which a reading is made anew, in the background, when somebody asks. */
  freshMs: number
  /** Milliseconds after which one waits for the new reading rather than take the old one. */
  usableMs: number
}

/** Makes a reading that is asked for all the time never keep anybody waiting: a slow provider only makes it older. */
export function refreshedRead<Value>(
  { freshMs, usableMs }: RefreshedReadOptions,
  read: () => Promise<Value>,
): () => Promise<Value> {
  let last: { value: Value; at: number } | undefined
  const refresh = sharedRead(0, async () => {
    const at = Date.now()
    const value = await read()
    last = { value, at }
    return value
  })
  return () => {
    const age = last ? Date.now() - last.at : Infinity
    if (!last || age > usableMs) return refresh()
    if (age > freshMs) refresh().catch(() => undefined)
    return Promise.resolve(last.value)
  }
}
