import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<number>()

/** Whoever waits for an answer waits no longer. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'

  constructor() {
    super('Nobody waits for this answer any more')
  }
}

/**
 * Runs `work` for somebody who waits until `at` (Unix milliseconds): statements that it sends wait no longer than that, and none is sent
 * afterwards.
 */
export function withDeadline<Result>(at: number, work: () => Result): Result {
  return storage.run(at, work)
}

/**
 * Milliseconds that are left; nothing where nobody set a deadline.
 * Throws DeadlineExceeded when none are.
 */
export function timeLeft(): number | undefined {
  const at = storage.getStore()
  if (at === undefined) return undefined
  const left = at - Date.now()
  if (left <= 0) throw new DeadlineExceeded()
  return left
}
