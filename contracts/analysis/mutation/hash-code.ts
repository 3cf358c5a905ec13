import { createHash } from 'node:crypto'
import type { Compilation } from '../solidity/create-compiler.ts'
import { isContract } from '../solidity/is-contract.ts'

/** Equal when the code of all contracts of a compilation is; that of tests only repeats it. */
export function hashCode(contracts: Compilation['contracts']): string {
  const hash = createHash('sha256')
  for (const [file, byName] of Object.entries(contracts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isContract(file)) continue
    for (const [name, { evm }] of Object.entries(byName))
      hash.update(`${file}:${name}:${evm.bytecode.object}\n`)
  }
  return hash.digest('hex')
}
