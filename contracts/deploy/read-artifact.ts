import { readFile } from 'node:fs/promises'
import type { Artifact as IgnitionArtifact } from '@nomicfoundation/ignition-core'
import type { Abi, Hex } from 'viem'
import { type Build, artifactsFolder } from './build.ts'

/** Where Hardhat writes each contract that is deployed or described, below its artifacts. */
const PATHS = {
  AmourSale: 'contracts/AmourSale.sol/AmourSale.json',
  SaleLens: 'contracts/SaleLens.sol/SaleLens.json',
  AmourToken: 'contracts/AmourToken.sol/AmourToken.json',
  TeamVesting: 'contracts/TeamVesting.sol/TeamVesting.json',
  EthUsdFeed: 'contracts/price/EthUsdFeed.sol/EthUsdFeed.json',
  EurUsdFeed: 'contracts/price/EurUsdFeed.sol/EurUsdFeed.json',
  MockAggregator: 'contracts/mocks/MockAggregator.sol/MockAggregator.json',
  MockFiatToken: 'contracts/mocks/MockFiatToken.sol/MockFiatToken.json',
  MockFiatTokenProxy: 'contracts/mocks/MockFiatTokenProxy.sol/MockFiatTokenProxy.json',
  MockSmartWallet: 'contracts/mocks/MockSmartWallet.sol/MockSmartWallet.json',
  Errors: 'contracts/libraries/Errors.sol/Errors.json',
  AccessManager: '@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json',
} as const

export type ContractName = keyof typeof PATHS

export interface Artifact extends IgnitionArtifact<Abi> {
  readonly bytecode: Hex
  readonly deployedBytecode: Hex
}

/** The compiled contract, as Hardhat wrote it. Throws ENOENT when `buildContracts` has not run. */
export async function readArtifact(name: ContractName, build: Build = 'local'): Promise<Artifact> {
  return JSON.parse(await readFile(new URL(PATHS[name], artifactsFolder(build)), 'utf8')) as Artifact
}
