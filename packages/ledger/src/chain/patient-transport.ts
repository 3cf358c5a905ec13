import { type Transport, withRetry } from 'viem'

/** What providers answer who are asked too much (EIP-1474), and who failed for a moment. */
const PASSING: readonly unknown[] = [-32_005, -32_603, 429]
const TRIES_MORE = 5
const FIRST_PAUSE_MS = 50

/**
 * Asks a single question again that a provider refused for the moment, while the others of its batch stand: each pause is up to twice as
 * long as the one before, by chance, so that the questions of a batch do not come back together. A provider that does not answer at all
 * is not asked again: another one may be better.
 */
export function patient(open: Transport, firstPauseMs = FIRST_PAUSE_MS): Transport {
  return (options) => {
    const transport = open(options)
    return {
      ...transport,
      request: (question) =>
        withRetry(() => transport.request(question), {
          retryCount: TRIES_MORE,
          delay: ({ count }) => firstPauseMs * 2 ** count * (0.5 + Math.random() / 2),
          shouldRetry: ({ error }) => PASSING.includes(codeOf(error)),
        }),
    }
  }
}

function codeOf(error: Error): unknown {
  if ('code' in error && typeof error.code === 'number') return error.code
  return 'status' in error ? error.status : undefined
}
