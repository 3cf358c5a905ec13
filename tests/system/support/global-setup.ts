import { startStack, type TestStack } from '@amour/testkit'
import type { TestProject } from 'vitest/node'
import type {} from './stack.ts'

/** A running system for each worker: what `npm start` brings up, with data of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stacks: TestStack[] = []
  // One after the other: the first builds what all run.
  while (stacks.length < project.config.maxWorkers) stacks.push(await startStack())
  const addresses = stacks.map(({ stop: _stop, folder: _folder, ...rest }) => rest)
  project.provide('stacks', addresses)
  return async () => void (await Promise.all(stacks.map(({ stop }) => stop())))
}
