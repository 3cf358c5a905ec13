import { globSync } from 'node:fs'
import { isContract } from './is-contract.ts'

const accessManager = '@openzeppelin/contracts/access/manager/AccessManager.sol'

/** All that Hardhat compiles: the contracts, their tests, and the one of OpenZeppelin's that is deployed. */
export function listFiles(root: string): string[] {
  return [...globSync('{contracts,test}/**/*.sol', { cwd: root }).sort(), accessManager]
}

/** The contracts that go on a chain: interfaces, errors and the doubles of local chains hold nothing to test. */
export function listDeployed(root: string): string[] {
  return listFiles(root).filter(
    (file) => isContract(file) && !/^contracts\/(interfaces|mocks)\/|\/libraries\/Errors\.sol$/.test(file),
  )
}
