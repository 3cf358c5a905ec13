import type { Cache } from '@amour/cache'
import { isUnavailable } from '@amour/db'
import { createHash } from 'node:crypto'
import { type Answer, answerOf } from './answer.ts'
import { coalesce } from './coalesce.ts'

/** After this long it is asked, in the background, whether an answer still holds. */
const LOOK_MS = 500
/** After this long one waits for that. Whoever knows of a change calls `drop`, and then one waits at once. */
const USABLE_MS = 5_000
/** A state that is asked for again later than this is made anew. */
const KEPT_SECONDS = 60

/** An answer that is the same for everybody. */
export interface SharedAnswer {
  /** At once while it is fresh: no promise in between. */
  get(): Answer | Promise<Answer>
  /** Whoever asks from now on gets what is read from now on. */
  drop(): void
}

/** What the answer is made of. */
export interface AnswerState {
  /** Names the state: the same name, the same answer. */
  name: string
  make(): Promise<object>
}

interface SharedAnswerOptions {
  cache: Cache
  /** Name in the cache; instances that could answer differently must not share one. */
  key: string
  /**
   * How long the last answer is still given, with its age, while the present state cannot be found out. Default: not at all.
   */
  staleSeconds?: number
  /** Finds out what the present state is, as cheaply as it can be done. */
  look(): Promise<AnswerState>
}

/**
 * Makes and serialises an answer once for each state of what it says, for all instances. While it is asked for, it is looked
 * after in the background, so that nobody waits for that.
 */
export function createSharedAnswer({
  cache,
  key,
  look,
  staleSeconds = 0,
}: SharedAnswerOptions): SharedAnswer {
  let current: { state: string; answer: Answer; rightAt: number; checkedAt: number } | undefined
  let drops = 0
  let looking = false

  async function answerTo({ make, name }: AnswerState): Promise<Answer> {
    if (current?.state === name) return current.answer
    const place = `answer:${key}:${createHash('sha256').update(name).digest('base64url')}`
    const kept = await cache.get(place)
    if (kept !== undefined) return answerOf(kept)
    const answer = answerOf(JSON.stringify(await make()))
    await cache.set(place, answer.body, { ttlSeconds: KEPT_SECONDS })
    return answer
  }

  const refresh = coalesce(async () => {
    const [begun, drop] = [Date.now(), drops]
    const state = await look()
    const answer = await answerTo(state)
    current = { state: state.name, answer, rightAt: begun, checkedAt: drop === drops ? begun : 0 }
  })

  async function wait(): Promise<Answer> {
    try {
      await refresh()
    } catch (error) {
      return lastAnswer(error)
    }
    // `refresh` sets it or rejects.
    return (current as NonNullable<typeof current>).answer
  }

  function lastAnswer(error: unknown): Answer {
    const age = current ? Math.ceil((Date.now() - current.rightAt) / 1_000) : Infinity
    if (!current || age > staleSeconds || !isUnavailable(error)) throw error
    return { ...current.answer, age }
  }

  function lookAfter(): void {
    if (looking) return
    looking = true
    refresh()
      .catch(() => undefined)
      .finally(() => (looking = false))
  }

  return {
    get() {
      const age = current ? Date.now() - current.checkedAt : Infinity
      if (!current || age > USABLE_MS) return wait()
      if (age > LOOK_MS) lookAfter()
      return current.answer
    },
    drop() {
      drops += 1
      if (current) current.checkedAt = 0
    },
  }
}
