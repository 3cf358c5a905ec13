import { setImmediate as othersFirst } from 'node:timers/promises'
import pLimit from 'p-limit'

/** Turns of the event loop before a rendering. Each takes in one connection (libuv accepts no more at once) and all that the others sent. */
const TURNS = 16

export interface RenderQueueOptions {
  /** Pages rendered at the same time. */
  abreast: number
  /** Pages that may wait for their turn; more are turned away. */
  waiting: number
}

/**
 * Gives each page its turn, first come, first served. Rendering is work of one core: all at once would only finish later, each with its
 * memory, and some readers would wait for ever. Before each turn it is looked who has come meanwhile: who is not let in waits where nobody
 * counts, and is never turned away.
 *
 * @returns a function that runs a rendering in its turn, or returns undefined when too many wait.
 */
export function createRenderQueue({ abreast, waiting }: RenderQueueOptions) {
  const turn = pLimit(abreast)
  return <Answer>(render: () => Promise<Answer>): Promise<Answer> | undefined =>
    turn.pendingCount >= waiting
      ? undefined
      : turn(async () => {
          await letIn()
          return render()
        })
}

async function letIn(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await othersFirst()
}
