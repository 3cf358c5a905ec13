import { amourSaleAbi } from '@amour/chain'
import { type Asset, assetAt } from '@amour/domain'
import type { Address, Hex } from 'viem'
import { decodeFunctionResult, encodeFunctionData, zeroAddress } from 'viem'
import type { JsonRpc } from './json-rpc.ts'

/** Payment tokens by address, lower case. */
export type PaymentTokens = ReadonlyMap<string, Asset>

/**
 * The tokens that the sale takes, as its contract names them: what a page says of an address does not count. None while the node does
 * not answer, and then every token is a stranger.
 */
export async function readPaymentTokens(rpc: JsonRpc, sale: Address): Promise<PaymentTokens> {
  try {
    const call = { to: sale, data: encodeFunctionData({ abi: amourSaleAbi, functionName: 'config' }) }
    const data = (await rpc('eth_call', [call, 'latest'])) as Hex
    const config = decodeFunctionResult({ abi: amourSaleAbi, functionName: 'config', data })
    const tokens = [
      [config.usdc, assetAt(1)],
      [config.eurc, assetAt(2)],
    ] as const
    return new Map(
      tokens.filter(([token]) => token !== zeroAddress).map(([token, asset]) => [token.toLowerCase(), asset]),
    )
  } catch {
    return new Map()
  }
}
