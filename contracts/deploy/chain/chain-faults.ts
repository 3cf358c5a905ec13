import { type Address, type PublicClient, getContractAddress, isAddressEqual } from 'viem'
import { isLocalChain } from '@amour/chain'
import type { DeploymentParameters, FeedParameters } from '../parameters.ts'
import { hasOwnCode } from './has-own-code.ts'
import { heartbeatFault } from './heartbeat-fault.ts'

/** More contracts than a deployment makes. */
const COMING = 64n

/** What the chain itself speaks against, in a sentence each; on local chains, where mocks stand in, nothing. */
export async function chainFaults(
  client: PublicClient,
  chainId: number,
  deployer: Address,
  parameters: DeploymentParameters,
): Promise<string[]> {
  if (isLocalChain(chainId)) return []
  const found = await Promise.all([
    treasuryFaults(client, parameters),
    comingContractFaults(client, deployer, parameters),
    heartbeatFaults(client, chainId, parameters),
  ])
  return found.flat()
}

async function treasuryFaults(client: PublicClient, { treasury }: DeploymentParameters): Promise<string[]> {
  if (await hasOwnCode(client, treasury)) return []
  return [
    `The treasury ${treasury} has no code on this network: it is one person’s key, or a Safe of another network whose money nobody could move.`,
  ]
}

/** Nobody has the key of a contract's address, and a contract of ours would take what it is sent for good. */
async function comingContractFaults(
  client: PublicClient,
  deployer: Address,
  parameters: DeploymentParameters,
): Promise<string[]> {
  const { treasury, admin, guardian, voucherSigner, vestings = [] } = parameters
  const first = BigInt(await client.getTransactionCount({ address: deployer }))
  const coming = Array.from({ length: Number(COMING) }, (_, index) =>
    getContractAddress({ from: deployer, nonce: first + BigInt(index) }),
  )
  const parties: [string, Address][] = [
    ...Object.entries({ treasury, admin, guardian, 'signer of vouchers': voucherSigner }),
    ...vestings.map(({ beneficiary }, index): [string, Address] => [
      `beneficiary of vesting ${index + 1}`,
      beneficiary,
    ]),
  ]
  return parties
    .filter(([, address]) => coming.some((contract) => isAddressEqual(contract, address)))
    .map(([role, address]) => `The ${role} ${address} is where this deployment would make a contract.`)
}

async function heartbeatFaults(
  client: PublicClient,
  chainId: number,
  { ethUsd, eurc }: DeploymentParameters,
): Promise<string[]> {
  const feeds: [string, FeedParameters | undefined][] = [
    ['ETH / USD', ethUsd],
    ['EUR / USD', eurc?.eurUsd],
  ]
  const found = await Promise.all(
    feeds.map(async ([pair, feed]) => {
      if (!feed || 'mockPrice' in feed) return undefined
      return heartbeatFault(client, { chainId, pair, ...feed })
    }),
  )
  return found.filter((fault) => fault !== undefined)
}
