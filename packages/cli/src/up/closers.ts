type Close = () => Promise<unknown>

/** What has to be closed, in two waves: the services first, then the servers they use. */
export interface Closers {
  add(wave: 'service' | 'server', close: Close): void
  /** Closes everything once, each wave at a time; errors are left to the watchdog, which ends what is left. */
  closeAll(): Promise<void>
}

/** An empty list of things to close. */
export function createClosers(): Closers {
  const waves = { service: [] as Close[], server: [] as Close[] }
  let closing: Promise<void> | undefined
  const closeWaves = async (): Promise<void> => {
    await Promise.allSettled(waves.service.map((close) => close()))
    await Promise.allSettled(waves.server.map((close) => close()))
  }
  return {
    add: (wave, close) => waves[wave].push(close),
    closeAll: () => (closing ??= closeWaves()),
  }
}
