import { DomainError } from '@amour/domain'
import type { Logger } from '@amour/logger'
import { setTimeout as delay } from 'node:timers/promises'
import { createBackOff } from './back-off.ts'

/** Runs `work` again after each failure that may pass (the database restarts, for instance), until it ends or the signal aborts. */
export async function keepTrying(
  logger: Logger,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const backOff = createBackOff(500, 10_000)
  while (!signal.aborted) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof DomainError && !error.retryable) throw error
      if (signal.aborted) return
      const retryInMs = backOff.next()
      logger.warn({ err: error, retryInMs }, 'The ledger cannot be written and is tried again')
      await delay(retryInMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
