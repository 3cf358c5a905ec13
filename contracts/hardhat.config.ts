import { createRequire } from 'node:module'
import HardhatIgnition from '@nomicfoundation/hardhat-ignition'
import HardhatKeystore from '@nomicfoundation/hardhat-keystore'
import HardhatLedger from '@nomicfoundation/hardhat-ledger'
import HardhatNodeTestRunner from '@nomicfoundation/hardhat-node-test-runner'
import HardhatVerify from '@nomicfoundation/hardhat-verify'
import { configVariable, defineConfig } from 'hardhat/config'
import { networks } from './hardhat/networks.ts'
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
  'contracts/SaleLens.sol',
  'contracts/TeamVesting.sol',
  'contracts/price/EthUsdFeed.sol',
  'contracts/price/EurUsdFeed.sol',
  'contracts/mocks/MockAggregator.sol',
  'contracts/mocks/MockSmartWallet.sol',
  accessManager,
]
export const optimized = {
  ...compiler,
  settings: { evmVersion, optimizer: { enabled: true, runs: 5_000 }, viaIR: true },
}

/**
 * The doubles of USDC and EURC go on local chains. They are optimized as much as Circle's compiler could, which had neither an
 * intermediate representation nor an inliner, and so cost what Circle's cost within 1 % (`test/fiat-token-gas.test.ts`).
 */
const doubles = ['contracts/mocks/MockFiatToken.sol', 'contracts/mocks/MockFiatTokenProxy.sol']
const asCircle = {
  ...compiler,
  settings: { evmVersion, optimizer: { enabled: true, runs: 10_000_000, details: { inliner: false } } },
}

/** The same games at each run, so that a failure is there again at the next. */
const seed = '0xa3012'

/** The handlers fold any number into one that means something: constants found in code and storage only cost time. */
const ownValues = { includeStorage: false, includePushBytes: false, dictionaryWeight: 10 }

export default defineConfig({
  plugins: [HardhatNodeTestRunner, HardhatIgnition, HardhatKeystore, HardhatLedger, HardhatVerify, oneJob],
  networks,
  verify: { etherscan: { apiKey: configVariable('ETHERSCAN_API_KEY') } },
  solidity: {
    npmFilesToBuild: [accessManager],
    compilers: [{ ...compiler, settings: { evmVersion, optimizer: { enabled: true, runs: 1_000 } } }],
    overrides: Object.fromEntries([
      ...deployed.map((file) => [file, optimized]),
      ...doubles.map((file) => [file, asCircle]),
    ]),
  },
  paths: { tests: { solidity: 'test', nodejs: 'test' } },
  test: {
    solidity: {
      profiles: {
        default: { fuzz: { seed, runs: 5_000 }, invariant: { runs: 256, depth: 100, ...ownValues } },
        // `hardhat test solidity --test-profile deep`
        deep: { fuzz: { seed, runs: 50_000 }, invariant: { runs: 1_000, depth: 200, ...ownValues } },
      },
    },
  },
})
