import { type Address, getAbiItem, isAddressEqual, zeroAddress } from 'viem'
import { amourSaleAbi, amourTokenAbi } from '@amour/chain'
import { totalAllocation, totalVesting } from '../totals.ts'
import type { CheckContext } from './check-context.ts'
import type { Creations } from './check-creations.ts'
import { readLogs } from './read-logs.ts'
import { show } from './show.ts'

/**
 * Compares the token's name and supply, whom its deployer gave how much, that the sale holds what it owes, and that all holders
 * together hold the supply.
 */
export async function checkToken(context: CheckContext, { firstBlock, deployer }: Creations): Promise<void> {
  const { client, record, parameters, findings } = context
  const token = { address: record.token, abi: amourTokenAbi } as const
  const { name, symbol, supply } = parameters.token
  const total = await client.readContract({ ...token, functionName: 'totalSupply' })
  findings.compare('Token', [
    ['name', name, await client.readContract({ ...token, functionName: 'name' })],
    ['symbol', symbol, await client.readContract({ ...token, functionName: 'symbol' })],
  ])
  if (total < supply) findings.note(`${show.amr(supply - total)} were burnt.`)
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const { tokens: owed } = await client.readContract({ ...sale, functionName: 'allocation' })
  const held = await client.readContract({ ...token, functionName: 'balanceOf', args: [record.sale] })
  const { outcome } = await client.readContract({ ...sale, functionName: 'control' })
  // Claims lower what it holds and not what it was allocated.
  if (outcome === 0) {
    findings.compare('Sale', [
      ['AMR promised', show.amr(totalAllocation(parameters)), show.amr(owed)],
      ['AMR held', 'all it may owe', held >= owed ? 'all it may owe' : show.amr(held)],
    ])
  }
  await checkDistribution(context, firstBlock, deployer)
}

async function checkDistribution(
  { client, record, parameters, findings }: CheckContext,
  firstBlock: bigint,
  deployer: Address,
): Promise<void> {
  const transfer = getAbiItem({ abi: amourTokenAbi, name: 'Transfer' })
  const logs = await readLogs(client, {
    address: record.token,
    events: [transfer],
    fromBlock: firstBlock,
  })
  const minted = logs.filter(({ args }) => args.from === zeroAddress)
  const supply = minted.reduce((sum, { args }) => sum + args.value, 0n)
  const rest = parameters.token.supply - totalAllocation(parameters) - totalVesting(parameters)
  const expected: [string, Address, bigint][] = [
    ['the sale', record.sale, totalAllocation(parameters)],
    ...record.vestings.map(
      (wallet, index) =>
        [`vesting ${index + 1}`, wallet, parameters.vestings?.[index]?.tokens ?? 0n] as [
          string,
          Address,
          bigint,
        ],
    ),
    ['the treasury', record.treasury, rest],
  ]
  const given = logs.filter(({ args }) => isAddressEqual(args.from, deployer))
  const sumTo = (to: Address) =>
    given.reduce((sum, { args }) => (isAddressEqual(args.to, to) ? sum + args.value : sum), 0n)
  const known = expected.map(([, address]) => address)
  const strangers = given.filter(({ args }) => !known.some((address) => isAddressEqual(address, args.to)))
  const token = { address: record.token, abi: amourTokenAbi } as const
  const holders = [...new Set(logs.flatMap(({ args }) => [args.from, args.to]))]
  const balances = await Promise.all(
    holders.map((holder) => client.readContract({ ...token, functionName: 'balanceOf', args: [holder] })),
  )
  const held = balances.reduce((sum, balance) => sum + balance, 0n)
  const total = await client.readContract({ ...token, functionName: 'totalSupply' })
  const left = await client.readContract({ ...token, functionName: 'balanceOf', args: [deployer] })
  findings.compare('Token', [
    ['supply', show.amr(parameters.token.supply), show.amr(supply)],
    ...expected.map(
      ([who, address, amount]) =>
        [`given to ${who}`, show.amr(amount), show.amr(sumTo(address))] as [string, string, string],
    ),
    ['given to others', 'nobody', strangers.map(({ args }) => args.to).join(', ') || 'nobody'],
    ['left with the deployer', show.amr(0n), show.amr(left)],
    ['held by all who ever received any', show.amr(total), show.amr(held)],
  ])
}
