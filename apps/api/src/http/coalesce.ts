/**
 * Makes work that many ask for at once happen no more often than needed: who asks while it runs waits for one more run,
 * that begins after they asked.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined

  function run(): Promise<void> {
    running = work().finally(() => (running = undefined))
    return running
  }

  async function runAfter(current: Promise<void>): Promise<void> {
    await current.catch(() => undefined)
    waiting = undefined
    return run()
  }

  return () => {
    if (!running) return run()
    waiting ??= runAfter(running)
    return waiting
  }
}
