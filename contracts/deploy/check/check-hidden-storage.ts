import { type Abi, type Address, getAbiItem, zeroAddress } from 'viem'
import {
  accessManagerAbi,
  amourSaleAbi,
  amourTokenAbi,
  ethUsdFeedAbi,
  saleLensAbi,
  teamVestingAbi,
} from '@amour/chain'
import type { CheckContext } from './check-context.ts'
import { saleSelectors } from './changing-functions.ts'
import { type ReadContract, type Reading, checkStorage } from './check-storage.ts'
import type { Creations } from './check-creations.ts'
import { knownAccounts } from './known-accounts.ts'
import { type ManagerHistory, assignedSelectors } from './read-manager.ts'
import { readLogs } from './read-logs.ts'

const ASSETS = [0, 1, 2]

/** Shows of every contract that it stores nothing which the other checks do not see. */
export async function checkHiddenStorage(
  context: CheckContext,
  creations: Creations,
  history: ManagerHistory,
): Promise<void> {
  const { record } = context
  const contract = (subject: string, address: Address, abi: Abi, readings: readonly Reading[]) =>
    checkStorage(context, { subject, address, abi, readings } satisfies ReadContract)
  await contract(
    'Access manager',
    record.accessManager,
    accessManagerAbi,
    managerReadings(context, creations, history),
  )
  await contract('Token', record.token, amourTokenAbi, await tokenReadings(context, creations))
  await contract('Sale', record.sale, amourSaleAbi, await saleReadings(context, creations))
  await contract('Lens', record.lens, saleLensAbi, [])
  await contract('Price source of ETH', record.ethUsd, ethUsdFeedAbi, [])
  if (record.eurUsd) await contract('Price source of EURC', record.eurUsd, ethUsdFeedAbi, [])
  for (const [index, address] of record.vestings.entries()) {
    const readings = [
      { functionName: 'owner' },
      { functionName: 'released', args: [] },
      { functionName: 'released', args: [record.token] },
    ]
    await contract(`Vesting ${index + 1}`, address, teamVestingAbi, readings)
  }
}

function managerReadings(context: CheckContext, { deployer }: Creations, history: ManagerHistory): Reading[] {
  const { sale } = context.record
  const roles = new Set([0n, 1n, 2n, ...history.roles])
  const accounts = knownAccounts(context, deployer)
  const members = [...roles].flatMap((role) => accounts.map((account) => ({ role, account })))
  const selectors = new Set([...saleSelectors, ...assignedSelectors(history, sale)])
  const targets = [sale, ...history.functions.map(({ target }) => target)]
  return [
    ...[...members, ...history.grants].map(({ role, account }) => ({
      functionName: 'getAccess',
      args: [role, account],
    })),
    ...[...roles].flatMap((role) =>
      ['getRoleAdmin', 'getRoleGuardian', 'getRoleGrantDelay'].map((functionName) => ({
        functionName,
        args: [role],
      })),
    ),
    ...[...selectors].map((selector) => ({ functionName: 'getTargetFunctionRole', args: [sale, selector] })),
    ...history.functions.map(({ target, selector }) => ({
      functionName: 'getTargetFunctionRole',
      args: [target, selector],
    })),
    ...targets.flatMap((target) =>
      ['isTargetClosed', 'getTargetAdminDelay'].map((functionName) => ({ functionName, args: [target] })),
    ),
    ...history.operations.flatMap(({ id }) =>
      ['getSchedule', 'getNonce'].map((functionName) => ({ functionName, args: [id] })),
    ),
  ]
}

async function tokenReadings(
  { client, record }: CheckContext,
  { firstBlock }: Creations,
): Promise<Reading[]> {
  const [transfer, approval] = [
    getAbiItem({ abi: amourTokenAbi, name: 'Transfer' }),
    getAbiItem({ abi: amourTokenAbi, name: 'Approval' }),
  ]
  const query = { address: record.token, fromBlock: firstBlock }
  const transfers = await readLogs(client, { ...query, events: [transfer] })
  const approvals = await readLogs(client, { ...query, events: [approval] })
  const holders = new Set(transfers.flatMap(({ args }) => [args.from, args.to]))
  return [
    ...['name', 'symbol', 'totalSupply', 'eip712Domain'].map((functionName) => ({ functionName })),
    ...[...holders].map((holder) => ({ functionName: 'balanceOf', args: [holder] })),
    ...approvals.flatMap(({ args }) => [
      { functionName: 'allowance', args: [args.owner, args.spender] },
      { functionName: 'nonces', args: [args.owner] },
    ]),
  ]
}

async function saleReadings({ client, record }: CheckContext, { firstBlock }: Creations): Promise<Reading[]> {
  const purchased = getAbiItem({ abi: amourSaleAbi, name: 'Purchased' })
  const query = { address: record.sale, fromBlock: firstBlock, events: [purchased] } as const
  const purchases = await readLogs(client, query)
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const { rounds } = await client.readContract({ ...sale, functionName: 'allocation' })
  const buyers = new Set(purchases.map(({ args }) => args.buyer))
  return [
    ...['control', 'allocation', 'authority', 'eip712Domain'].map((functionName) => ({ functionName })),
    ...ASSETS.map((asset) => ({ functionName: 'escrowOf', args: [asset] })),
    ...Array.from({ length: rounds }, (_, round) => ({ functionName: 'roundOf', args: [BigInt(round)] })),
    ...[...buyers].map((buyer) => ({ functionName: 'nonces', args: [buyer] })),
    ...purchases.map(({ args: { buyer, round, asset } }) => ({
      functionName: 'positionOf',
      args: [buyer, round, asset],
    })),
    { functionName: 'nonces', args: [zeroAddress] },
  ]
}
