import { type Chain, defineChain } from 'viem'
import { base, baseSepolia, mainnet, sepolia } from 'viem/chains'

/** The chain of a laptop: no value, keys that everybody knows. */
export const localChain = defineChain({
  id: 31337,
  name: 'Amour local',
  nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: { default: { http: ['http://127.0.0.1:8545'] } },
  testnet: true,
})

const CHAINS: readonly Chain[] = [localChain, mainnet, sepolia, base, baseSepolia]

/** viem's definition of a chain on which a sale can run. Throws a RangeError for any other id. */
export function chainById(id: number): Chain {
  const chain = CHAINS.find((candidate) => candidate.id === id)
  if (!chain) throw new RangeError(`Amour does not know chain ${id}`)
  return chain
}

/** Whether the chain is a developer's own: mock prices and sandbox wallets are allowed there and nowhere else. */
export function isLocalChain(id: number): boolean {
  return id === localChain.id
}
