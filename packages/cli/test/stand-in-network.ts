import type { NetworkSettings } from '@amour/config'
import { mockFiatTokenAbi } from '@amour/chain'
import { readArtifact } from '@amour/contracts'
import { devAccount } from '@amour/testkit'
import { type Address, createWalletClient, encodeAbiParameters, http, publicActions } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { base } from 'viem/chains'
import { answeringCode } from './answering-code.ts'

/** Puts at the configured addresses what answers like the contracts that are there on the real network. */
export async function standInFor(rpcUrl: string, network: NetworkSettings | undefined): Promise<void> {
  const word = (value: bigint) => encodeAbiParameters([{ type: 'uint256' }], [value])
  const text = (value: string) => encodeAbiParameters([{ type: 'string' }], [value])
  const now = BigInt(Math.floor(Date.now() / 1000))
  const round = (answer: bigint, since: bigint) => ({
    'latestRoundData()': encodeAbiParameters(
      Array.from({ length: 5 }, () => ({ type: 'uint256' })),
      [1n, answer, since, since, 1n],
    ),
  })
  const feed = (pair: string, answer: bigint) => ({
    'description()': text(pair),
    'decimals()': word(8n),
    ...round(answer, now - 60n),
  })
  const stand = [
    [network?.ethUsd?.aggregator, feed('ETH / USD', 2_500n * 10n ** 8n)],
    [network?.eurc?.eurUsd.aggregator, feed('EUR / USD', 108_000_000n)],
    [network?.sequencerUptime, round(0n, now - 86_400n)],
  ] as const
  for (const [address, answers] of stand)
    await rpc(rpcUrl, 'anvil_setCode', [address, answeringCode(answers)])
  await standInForCoins(rpcUrl, [
    [network?.usdc as Address, 'USD Coin', 'USDC'],
    [network?.eurc?.token as Address, 'EURC', 'EURC'],
  ])
}

/** Puts a coin that behaves like Circle's at each address: the code of one that was made elsewhere, named there. */
async function standInForCoins(rpcUrl: string, coins: readonly (readonly [Address, string, string])[]) {
  const account = devAccount(9)
  const client = createWalletClient({
    account,
    chain: base,
    transport: http(rpcUrl),
    pollingInterval: 25,
  }).extend(publicActions)
  const { abi, bytecode } = await readArtifact('MockFiatToken')
  const made = await client.waitForTransactionReceipt({
    hash: await client.deployContract({ abi, bytecode }),
  })
  const code = await client.getCode({ address: made.contractAddress as Address })
  for (const [address, ...names] of coins) {
    await rpc(rpcUrl, 'anvil_setCode', [address, code])
    const hash = await client.writeContract({
      address,
      abi: mockFiatTokenAbi,
      functionName: 'initialize',
      args: names,
    })
    await client.waitForTransactionReceipt({ hash })
  }
}

/** A Safe's answers, and a purse that takes what it is sent without a word. */
export async function standInForSafe(
  rpcUrl: string,
  address: Address,
  { owners, threshold }: { owners: number; threshold: bigint },
): Promise<void> {
  const code = answeringCode({
    'getOwners()': encodeAbiParameters(
      [{ type: 'address[]' }],
      [Array.from({ length: owners }, () => privateKeyToAddress(generatePrivateKey()))],
    ),
    'getThreshold()': encodeAbiParameters([{ type: 'uint256' }], [threshold]),
  })
  await rpc(rpcUrl, 'anvil_setCode', [address, code])
}

/** What the node answers; its errors are not looked at. */
export async function rpc(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await response.json()) as { result: unknown }).result
}
