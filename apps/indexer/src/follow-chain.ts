import { DomainError } from '@amour/domain'
import type { Logger } from '@amour/logger'
import { setTimeout as delay } from 'node:timers/promises'
import { createBackOff } from './back-off.ts'
import { advance, type AdvanceOptions } from './sync/advance.ts'

export interface FollowOptions extends AdvanceOptions {
  /** Between two looks at a chain that does not grow. */
  pollMs: number
  logger: Logger
  /** Called after each pass that went well. */
  onPass: () => void
}

/**
 * Keeps the ledger at the chain's head until the signal aborts. What may pass (a provider, the database) is tried again, with
 * growing pauses.
 *
 * @throws DomainError that no retry mends, such as `ledger.reorganised-past-finality`
 */
export async function followChain({ pollMs, logger, onPass, ...options }: FollowOptions): Promise<void> {
  const { signal } = options
  const backOff = createBackOff(250, 10_000)
  let isFailing = false
  while (!signal.aborted) {
    try {
      const moved = await advance(options)
      backOff.reset()
      onPass()
      if (isFailing) logger.info({}, 'Indexing goes on')
      isFailing = false
      if (!moved) await pause(pollMs, signal)
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof DomainError && !error.retryable) throw error
      const retryInMs = backOff.next()
      const code = error instanceof DomainError ? error.code : undefined
      logger[isFailing ? 'debug' : 'warn'](
        { err: error, code, retryInMs },
        'A step failed and is tried again',
      )
      isFailing = true
      await pause(retryInMs, signal)
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined)
}
