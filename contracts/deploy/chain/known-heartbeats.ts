import { type Address, isAddressEqual } from 'viem'
import { base, baseSepolia, mainnet, sepolia } from 'viem/chains'

const HOUR = 3_600
const DAY = 86_400

/**
 * How often Chainlink's feeds answer though the price stands still, in seconds (docs.chain.link/data-feeds/price-feeds/addresses): for
 * a node that does not tell a feed's past.
 */
const HEARTBEATS: readonly (readonly [chainId: number, aggregator: Address, seconds: number])[] = [
  [mainnet.id, '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419', HOUR],
  [mainnet.id, '0xb49f677943BC038e9857d61E7d053CaA2C1734C1', DAY],
  [base.id, '0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70', 1_200],
  [base.id, '0xc91D87E81faB8f93699ECf7Ee9B44D11e1D53F0F', DAY],
  [sepolia.id, '0x694AA1769357215DE4FAC081bf1f309aDC325306', HOUR],
  [sepolia.id, '0x1a81afB8146aeFfCFc5E50e8479e826E7D55b910', DAY],
  [baseSepolia.id, '0x4aDC67696bA383F43DD60A9e78F2C97Fbbfc7cb1', HOUR],
]

/** The published heartbeat of a feed, seconds; none for one that we do not know. */
export function knownHeartbeat(chainId: number, aggregator: Address): number | undefined {
  return HEARTBEATS.find(([id, address]) => id === chainId && isAddressEqual(address, aggregator))?.[2]
}
