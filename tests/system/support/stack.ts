import type { StackAddresses } from '@amour/testkit'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    stacks: readonly StackAddresses[]
  }
}

/** The running system of this Vitest worker: what a test file does to the sale, files of other workers do not see. */
export const stack = stackOf(Number(process.env['VITEST_POOL_ID']))

function stackOf(worker: number): StackAddresses {
  const found = inject('stacks')[worker - 1]
  if (!found) throw new Error(`No stack was started for worker ${worker}`)
  return found
}
