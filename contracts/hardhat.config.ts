import { createRequire } from 'node:module'
import HardhatNodeTestRunner from '@nomicfoundation/hardhat-node-test-runner'
import { defineConfig } from 'hardhat/config'
import oneJob from './hardhat/one-job.ts'

const { resolve } = createRequire(import.meta.url)
const accessManager = '@openzeppelin/contracts/access/manager/AccessManager.sol'

// The compiler is the WebAssembly build of the `solc` package: nothing is downloaded.
const compiler = { version: '0.8.37', path: resolve('solc/soljson.js') }
const evmVersion = 'prague'

/** What goes on a chain. Tests take the same artifacts, so the rest may be compiled the fast way, in one go. */
const deployed = [
  'contracts/AmourSale.sol',
  'contracts/AmourToken.sol',
  'contracts/price/EthUsdFeed.sol',
  'contracts/mocks/MockAggregator.sol',
  accessManager,
]
const optimized = {
  ...compiler,
  settings: { evmVersion, optimizer: { enabled: true, runs: 10_000 }, viaIR: true },
}

export default defineConfig({
  plugins: [HardhatNodeTestRunner, oneJob],
  solidity: {
    npmFilesToBuild: [accessManager],
    compilers: [{ ...compiler, settings: { evmVersion } }],
    overrides: Object.fromEntries(deployed.map((file) => [file, optimized])),
  },
  paths: { tests: { solidity: 'test', nodejs: 'test' } },
  test: { solidity: { fuzz: { seed: '0xa3012', runs: 256 }, invariant: { runs: 40, depth: 150 } } },
})
