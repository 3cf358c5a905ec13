import { type Address, erc20Abi } from 'viem'
import type { StablecoinParameters } from '../parameters.ts'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

/** Compares the addresses of USDC and EURC, and whether the tokens there say that this is what they are. */
export async function checkStablecoins(context: CheckContext): Promise<void> {
  const { record, parameters } = context
  await checkStablecoin(context, 'USDC', record.usdc, parameters.usdc)
  await checkStablecoin(context, 'EURC', record.eurc, parameters.eurc?.token)
}

async function checkStablecoin(
  { client, findings }: CheckContext,
  symbol: string,
  address: Address | undefined,
  expected: StablecoinParameters | undefined,
): Promise<void> {
  const wanted = expected === 'mock' ? address : expected
  findings.compare(symbol, [['address', show.address(wanted), show.address(address)]])
  if (!address) return
  const token = { address, abi: erc20Abi } as const
  const found = await client.readContract({ ...token, functionName: 'symbol' }).catch(() => 'none')
  const decimals = await client.readContract({ ...token, functionName: 'decimals' }).catch(() => 'none')
  findings.compare(symbol, [
    ['symbol', symbol, found],
    ['decimals', '6', String(decimals)],
  ])
}
