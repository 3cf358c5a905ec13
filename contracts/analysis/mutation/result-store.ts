import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deployed } from '../solidity/settings.ts'
import type { Job, JobResult } from './job.ts'

interface Stored {
  sources: string
  /** Tests that fail without any fault put in. */
  leftOut: string[]
  results: Record<string, JobResult>
}

/**
 * Keeps the results of a run, so that one that was interrupted goes on and a report can be written anew. They hold for the
 * very same contracts, tests and tool, and are forgotten otherwise.
 */
export class ResultStore {
  readonly #file: string
  readonly #stored: Stored

  constructor(root: string) {
    this.#file = join(root, 'cache', 'mutation.json')
    const sources = hashSources(root)
    const stored = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Stored)
      : undefined
    this.#stored = stored?.sources === sources ? stored : { sources, leftOut: [], results: {} }
  }

  get leftOut(): string[] {
    return this.#stored.leftOut
  }

  set leftOut(tests: string[]) {
    this.#stored.leftOut = tests
  }

  get(job: Pick<Job, 'kind' | 'id'>): JobResult | undefined {
    return this.#stored.results[`${job.kind} ${job.id}`]
  }

  add(kind: Job['kind'], result: JobResult): void {
    this.#stored.results[`${kind} ${result.id}`] = result
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#stored))
    renameSync(`${this.#file}.new`, this.#file)
  }
}

function hashSources(root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(deployed))
  const add = (folder: string, patterns: string[]) => {
    for (const file of globSync(patterns, { cwd: folder }).sort()) {
      hash.update(file).update(readFileSync(join(folder, file)))
    }
  }
  add(root, ['{contracts,test}/**/*.sol'])
  add(import.meta.dirname, ['*.ts', 'operators/*.ts', '../{ast,solidity}/*.ts'])
  return hash.digest('hex')
}
