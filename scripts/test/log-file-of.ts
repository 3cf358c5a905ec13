import { join } from 'node:path'
import { repositoryRoot } from '../repository-root.ts'

/** Where what a step's program says is kept. */
export function logFileOf(name: string): string {
  return join(repositoryRoot, '.amour', 'logs', 'test', `${name}.log`)
}
