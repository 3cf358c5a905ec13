import type { AskSecond } from './create-providers.ts'

/** A chain that is silent for this long is looked at by a second provider, again and again. */
const SILENCE_MS = 15_000
/** Any two providers are a block apart now and then. */
const TOLERATED_BLOCKS = 1n

/**
 * Watches whether the chain grows in the eyes of the provider that is asked: one that stands still gives no error.
 *
 * @param now the clock, in milliseconds.
 * @returns tells whether a provider whose newest block is `latest` has stood still while another one went on.
 */
export function watchGrowth(now: () => number) {
  let highest = -1n
  let movedAt = now()
  return async (latest: bigint, second: AskSecond): Promise<boolean> => {
    if (latest > highest) [highest, movedAt] = [latest, now()]
    if (now() - movedAt < SILENCE_MS) return false
    movedAt = now()
    const other = await second((client) => client.getBlockNumber())
    return other !== undefined && other > latest + TOLERATED_BLOCKS
  }
}
