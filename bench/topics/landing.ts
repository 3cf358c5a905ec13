import { startStack } from '@amour/testkit/stack'
import { measureAudits } from '../landing/measure-audits.ts'
import { measureRendering } from '../landing/measure-rendering.ts'
import { measureScripts } from '../landing/measure-scripts.ts'
import type { Measurement } from '../measurement.ts'

/** The pages that strangers see first, of the whole stack as `npm start` runs it. */
export async function run(): Promise<Measurement[]> {
  const stack = await startStack()
  try {
    return [
      ...(await measureAudits(stack.publicOrigin)),
      ...(await measureScripts(stack.publicOrigin)),
      // Last, as it binds the processes to their cores.
      ...(await measureRendering(stack)),
    ]
  } finally {
    await stack.stop()
  }
}
