const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm and the terminal may each deliver one Ctrl-C; only a later one is impatience. */
const sameRequestMs = 1500

/**
 * Resolves when someone asks this process to stop: by Ctrl-C, by a signal, or by the death of the process that started it. A
 * second request a while later ends it at once; the watchdog then ends what it had started.
 */
export function stopRequest(): Promise<'stop'> {
  return new Promise((resolve) => {
    let firstAt: number | undefined
    const ask = (): void => {
      const now = performance.now()
      if (firstAt !== undefined && now - firstAt > sameRequestMs) process.exit(130)
      firstAt ??= now
      resolve('stop')
    }
    for (const signal of signals) process.on(signal, ask)
    process.once('disconnect', ask)
    process.channel?.unref()
  })
}
