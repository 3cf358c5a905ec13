import type { ArtifactId } from '@nomicfoundation/edr'

/** A campaign of invariants takes seconds, any other suite milliseconds. */
export function isSlow({ source }: ArtifactId): boolean {
  return source.includes('/invariant/')
}
