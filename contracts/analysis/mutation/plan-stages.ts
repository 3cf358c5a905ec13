import type { ImportGraph } from '../solidity/import-graph.ts'
import { isContract } from '../solidity/is-contract.ts'

/** Tests that are compiled first, and for most mutants alone. */
const NEAR = 3

/**
 * What is compiled for a mutant of `file`, in one or two stages. Tests reach the sale through its artifact and need no
 * compiling; those that create a contract themselves hold its code. The tests that import least come first then, for they are
 * the contract's own and find nearly all, and the others are compiled when those find nothing.
 */
export function planStages(file: string, graph: ImportGraph): string[][] {
  const dependents = [...graph.importersOf(file)].sort()
  const size = (name: string) => graph.importedBy(name).size
  const tests = dependents.filter((name) => name.endsWith('.t.sol')).sort((a, b) => size(a) - size(b))
  if (tests.length <= NEAR) return [dependents]
  const near = tests.slice(0, NEAR).map((name) => graph.importedBy(name))
  const first = dependents.filter((name) => isContract(name) || near.some((imported) => imported.has(name)))
  return [first, dependents]
}
