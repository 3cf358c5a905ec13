import type { Cache } from '@amour/cache'
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
  /** Finds out what the present state is, as cheaply as it can be done. */
  look(): Promise<AnswerState>
}

/**
 * Makes and serialises an answer once for each state of what it says, for all instances. While it is asked for, it is looked
 * after in the background, so that nobody waits for that.
 */
export function createSharedAnswer({ cache, key, look }: SharedAnswerOptions): SharedAnswer {
  let current: { state: string; answer: Answer; checkedAt: number } | undefined
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
    current = { state: state.name, answer, checkedAt: drop === drops ? begun : 0 }
  })

  async function wait(): Promise<Answer> {
    await refresh()
    // `refresh` sets it or rejects.
    return (current as NonNullable<typeof current>).answer
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
