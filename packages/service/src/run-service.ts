import type { Logger } from '@amour/logger'

/** Longest time between a signal and the end of the process. */
const GRACE_MS = 3_000

/**
 * Runs `work` until it ends or SIGTERM or SIGINT asks it to, then leaves: with 0 when it ended well, with 1 when it failed or did not
 * stop in time. `work` closes what it opened before it returns.
 */
export async function runService(
  logger: Logger,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<never> {
  const stop = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) return
      logger.info({ signal: name }, 'Stopping')
      stop.abort()
      setTimeout(() => {
        logger.error({}, 'Did not stop in time')
        process.exit(1)
      }, GRACE_MS)
    })
  }
  try {
    await work(stop.signal)
    logger.info({}, 'Stopped')
    return process.exit(0)
  } catch (error) {
    logger.fatal({ err: error, code: codeOf(error) }, 'Failed')
    return process.exit(1)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
