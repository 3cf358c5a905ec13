import { configVariable } from 'hardhat/config'
import type { NetworkUserConfig } from 'hardhat/types/config'

/**
 * Where a sale can be deployed. Each RPC address comes from the keystore (`hardhat keystore set BASE_RPC_URL`) or from the
 * environment. Who signs is decided for each deployment, so no network has accounts of its own.
 */
export const networks: Record<string, NetworkUserConfig> = {
  local: { type: 'http', chainType: 'l1', chainId: 31_337, url: 'http://127.0.0.1:8545' },
  sepolia: network('l1', 11_155_111, 'SEPOLIA_RPC_URL'),
  'base-sepolia': network('op', 84_532, 'BASE_SEPOLIA_RPC_URL'),
  base: network('op', 8453, 'BASE_RPC_URL'),
  mainnet: network('l1', 1, 'MAINNET_RPC_URL'),
}

function network(chainType: 'l1' | 'op', chainId: number, url: string): NetworkUserConfig {
  return { type: 'http', chainType, chainId, url: configVariable(url) }
}
