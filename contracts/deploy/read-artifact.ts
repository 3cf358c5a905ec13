import { readFile } from 'node:fs/promises'
import type { Abi, Hex } from 'viem'

const ARTIFACTS = new URL('../artifacts/', import.meta.url)

/** Where Hardhat writes each contract that is deployed or described, below `artifacts/`. */
const PATHS = {
  AmourSale: 'contracts/AmourSale.sol/AmourSale.json',
  AmourToken: 'contracts/AmourToken.sol/AmourToken.json',
  EthUsdFeed: 'contracts/price/EthUsdFeed.sol/EthUsdFeed.json',
  MockAggregator: 'contracts/mocks/MockAggregator.sol/MockAggregator.json',
  Errors: 'contracts/libraries/Errors.sol/Errors.json',
  AccessManager: '@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json',
} as const

export type ContractName = keyof typeof PATHS

export interface Artifact {
  readonly abi: Abi
  readonly bytecode: Hex
  readonly deployedBytecode: Hex
}

/** The compiled contract, as Hardhat wrote it. Throws ENOENT when `buildContracts` has not run. */
export async function readArtifact(name: ContractName): Promise<Artifact> {
  return JSON.parse(await readFile(new URL(PATHS[name], ARTIFACTS), 'utf8')) as Artifact
}
