import { type Address, encodeFunctionData } from 'viem'
import { mockFiatTokenAbi } from '@amour/chain'
import type { DeployerClient } from './deployer-client.ts'
import { create } from './send.ts'

/** As Circle names its own: the name is in the domain of what is signed for the token. */
const NAMES = { USDC: 'USD Coin', EURC: 'Euro Coin' } as const

/** Deploys the double of a stablecoin behind its proxy, and gives the proxy's address. For local chains: anyone may mint. */
export async function deployFiatToken(client: DeployerClient, symbol: keyof typeof NAMES): Promise<Address> {
  const implementation = await create(client, 'MockFiatToken', [])
  const data = encodeFunctionData({
    abi: mockFiatTokenAbi,
    functionName: 'initialize',
    args: [NAMES[symbol], symbol],
  })
  // The admin is refused as a holder, so it is an account that never calls.
  const args = [implementation.address, implementation.address, data]
  const proxy = await create(client, 'MockFiatTokenProxy', args)
  return proxy.address
}
