import { DomainError } from '@amour/domain'
import { setTimeout as delay } from 'node:timers/promises'

const ATTEMPTS = 4
const PAUSE_MS = 1_000

/**
 * Runs `work` again while it finds ledger and chain at different blocks: one of them is about to follow.
 *
 * @throws DomainError `chain.inconsistent` when they stay so, and what else `work` throws
 */
export async function untilConsistent<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const mayPass = error instanceof DomainError && error.code === 'chain.inconsistent'
      if (!mayPass || attempt === ATTEMPTS) throw error
      await delay(PAUSE_MS)
    }
  }
}
