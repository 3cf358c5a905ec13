import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import HardhatNodeTestRunner from '@nomicfoundation/hardhat-node-test-runner'
import HardhatViem from '@nomicfoundation/hardhat-viem'
import { defineConfig } from 'hardhat/config'

const { resolve } = createRequire(import.meta.url)

// The compiler is the WebAssembly build of the `solc` package: nothing is downloaded.
const compiler = { version: '0.8.37', path: resolve('solc/soljson.js') }

// Tests deploy the sale's artifact, so their own code may be compiled the fast way.
const testFiles = readdirSync(new URL('test/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.sol'))
  .map((file) => `test/${file}`)
const forTests = { ...compiler, settings: { evmVersion: 'prague' } }

export default defineConfig({
  plugins: [HardhatViem, HardhatNodeTestRunner],
  solidity: {
    npmFilesToBuild: ['@openzeppelin/contracts/access/manager/AccessManager.sol'],
    compilers: [
      {
        ...compiler,
        settings: { evmVersion: 'prague', optimizer: { enabled: true, runs: 10_000 }, viaIR: true },
      },
    ],
    overrides: Object.fromEntries(testFiles.map((file) => [file, forTests])),
  },
  test: { solidity: { fuzz: { seed: '0xa3012', runs: 256 } } },
})
