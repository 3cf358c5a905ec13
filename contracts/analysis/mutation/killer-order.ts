import type { ArtifactId } from '@nomicfoundation/edr'
import { isSlow } from '../solidity/is-slow.ts'

/** Puts the suites that have found most faults of a file first, so that the next fault in it is found sooner. */
export class KillerOrder {
  readonly #suites: readonly ArtifactId[]
  readonly #kills = new Map<string, number>()

  constructor(suites: readonly ArtifactId[]) {
    this.#suites = suites
  }

  for(file: string): ArtifactId[] {
    const kills = ({ name }: ArtifactId) => this.#kills.get(`${file}:${name}`) ?? 0
    return [...this.#suites].sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || kills(b) - kills(a))
  }

  add(file: string, { name }: ArtifactId): void {
    const key = `${file}:${name}`
    this.#kills.set(key, (this.#kills.get(key) ?? 0) + 1)
  }
}
