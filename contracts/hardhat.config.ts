import { createRequire } from 'node:module'
import HardhatNodeTestRunner from '@nomicfoundation/hardhat-node-test-runner'
import HardhatViem from '@nomicfoundation/hardhat-viem'
import { defineConfig } from 'hardhat/config'

const { resolve } = createRequire(import.meta.url)

export default defineConfig({
  plugins: [HardhatViem, HardhatNodeTestRunner],
  solidity: {
    version: '0.8.37',
    // The compiler is the WebAssembly build of the `solc` package: nothing is downloaded.
    path: resolve('solc/soljson.js'),
    npmFilesToBuild: ['@openzeppelin/contracts/access/manager/AccessManager.sol'],
    settings: { evmVersion: 'prague', optimizer: { enabled: true, runs: 10_000 }, viaIR: true },
  },
})
