import { startStack } from '@amour/testkit'
import type { StackAddresses } from '@amour/testkit'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    stack: StackAddresses
  }
}

/** One running system for all system tests: what `npm start` brings up, with data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, folder: _, ...addresses } = await startStack()
  project.provide('stack', addresses)
  return stop
}
