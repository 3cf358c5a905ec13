import { accessManagerAbi, amourSaleAbi, amourTokenAbi } from '@amour/chain'
import { type DeploymentParameters, type DeploymentRecord, checkDeployment } from '@amour/contracts'
import { type TestSale, devAccount, startTestSale } from '@amour/testkit'
import { type Address, type Hex, encodeFunctionData, toFunctionSelector } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { describeReport } from './describe-report.ts'

const stranger = devAccount(1).address
const [deployer, guardian, admin] = [0, 7, 8] as const
const adminRole = 0n
const guardianRole = 1n

let sale: TestSale
let snapshot: Hex
beforeAll(async () => {
  sale = await startTestSale()
  snapshot = await sale.testClient.snapshot()
})
afterAll(() => sale.stop())

beforeEach(async () => {
  await sale.testClient.revert({ id: snapshot })
  snapshot = await sale.testClient.snapshot()
})

/** What is particular to this deployment, in words: without the figures' number and what every check tells. */
async function check(
  expected: Partial<DeploymentParameters> = {},
  record: Partial<DeploymentRecord> = {},
): Promise<string[]> {
  const lines = await checkLines(expected, record)
  return lines.filter((line) => !line.includes('free option'))
}

async function checkLines(
  expected: Partial<DeploymentParameters> = {},
  record: Partial<DeploymentRecord> = {},
): Promise<string[]> {
  const parameters = { ...sale.parameters, ...expected }
  const report = await checkDeployment(sale.rpcUrl, { ...sale.deployment, ...record }, parameters)
  return describeReport(report).split('\n').slice(1)
}

async function manage(from: number, functionName: 'grantRole' | 'revokeRole', args: readonly unknown[]) {
  await send(from, { address: sale.deployment.accessManager, abi: accessManagerAbi, functionName, args })
}

async function send(from: number, call: object): Promise<void> {
  const hash = await sale.walletClient(from).writeContract(call as never)
  const { status } = await sale.publicClient.waitForTransactionReceipt({ hash })
  expect(status).toBe('success')
}

test('a deployment as it was made passes', async () => {
  expect(await check()).toEqual([])
})

test('every check tells what the right to withdraw is worth to who pays with ETH', async () => {
  const fortnight = 14 * 86_400
  const told = (await checkLines({ withdrawalWindow: fortnight })).at(-1)
  expect(told).toContain('3.9 to 7.1 % of a payment over 14 days')
  expect((await checkLines()).join()).toMatch(
    /4\.8 to 8\.6 % of a payment over 21 days, 11\.0 to 19\.9 % over the 111/,
  )
})

test('a deployer that kept or got back the power', async () => {
  await manage(admin, 'grantRole', [adminRole, devAccount(deployer).address, 0])
  expect(await check()).toEqual([
    `  ✘ ADMIN, ${devAccount(deployer).address}, the deployer: it is a member with a delay of 0 s, and should be not a member.`,
  ])
})

test('another guardian, one too many, or none', async () => {
  expect(await check({ guardian: stranger })).toEqual([
    expect.stringContaining(`GUARDIAN, ${stranger}: it is not a member`),
    expect.stringContaining(`RESUMER, ${stranger}: it is not a member`),
    expect.stringContaining(`GUARDIAN, ${devAccount(guardian).address}: it is a member`),
    expect.stringContaining(`RESUMER, ${devAccount(guardian).address}: it is a member`),
  ])
  await manage(admin, 'revokeRole', [guardianRole, devAccount(guardian).address])
  expect(await check()).toEqual([expect.stringContaining('it is not a member')])
})

test('an admin without the delay of public chains', async () => {
  expect(await check({ adminDelay: 48 * 3600 })).toEqual([
    expect.stringMatching(/ADMIN, .*: it is a member with a delay of 0 s, and should be .* 172800 s/),
  ])
})

test('a function that another role may call', async () => {
  const cancel = [toFunctionSelector('cancel()')]
  await send(admin, {
    address: sale.deployment.accessManager,
    abi: accessManagerAbi,
    functionName: 'setTargetFunctionRole',
    args: [sale.deployment.sale, cancel, guardianRole],
  })
  expect(await check()).toEqual(['  ✘ Sale, role that cancel needs: it is GUARDIAN, and should be ADMIN.'])
})

test('a sale that nobody can manage, a delay to come, an operation under way', async () => {
  const manager = { address: sale.deployment.accessManager, abi: accessManagerAbi }
  await send(admin, { ...manager, functionName: 'setGrantDelay', args: [guardianRole, 3600] })
  await send(admin, { ...manager, functionName: 'grantRole', args: [adminRole, stranger, 3600] })
  const data = toFunctionSelector('bumpVoucherEpoch()')
  await send(1, { ...manager, functionName: 'schedule', args: [sale.deployment.sale, data, 0] })
  await send(admin, { ...manager, functionName: 'setTargetClosed', args: [sale.deployment.sale, true] })
  expect(await check()).toEqual([
    expect.stringContaining(`ADMIN, ${stranger}: it is a member with a delay of 3600 s`),
    expect.stringContaining('sale: it is closed'),
    expect.stringContaining('changes of delays to come: it is 20'),
    expect.stringContaining('operations scheduled: it is bumpVoucherEpoch on'),
  ])
})

test('another signer of vouchers; and what happened since is told, not judged', async () => {
  const contract = { address: sale.deployment.sale, abi: amourSaleAbi }
  await send(admin, { ...contract, functionName: 'setVoucherSigner', args: [stranger] })
  await send(admin, { ...contract, functionName: 'bumpVoucherEpoch' })
  await send(guardian, { ...contract, functionName: 'pauseBuying', args: [3600n] })
  expect(await check()).toEqual([
    expect.stringContaining(`signer of vouchers: it is ${stranger}`),
    expect.stringMatching(/Buying was paused, last until .*; 1 of 144 hours are used\./),
  ])
})

test.each<[string, (parameters: DeploymentParameters) => Partial<DeploymentParameters>]>([
  ['Sale, treasury:', () => ({ treasury: stranger })],
  ['Sale, soft cap:', () => ({ softCapUsd: 1n })],
  ['Sale, withdrawal window:', () => ({ withdrawalWindow: 14 * 86_400 })],
  ['Sale, end:', ({ times }) => ({ times: { ...times, end: times.end + 1 } })],
  ['Token, name:', ({ token }) => ({ token: { ...token, name: 'Amor Token' } })],
  ['Token, supply:', ({ token }) => ({ token: { ...token, supply: token.supply + 1n } })],
  ['Round 2, price:', ({ rounds }) => ({ rounds: changeLast(rounds, { price: 70_000n }) })],
  ['Round 2, mode:', ({ rounds }) => ({ rounds: changeLast(rounds, { mode: 'commit' }) })],
  ['Sale, number of rounds:', ({ rounds }) => ({ rounds: rounds.slice(0, 1) })],
  [
    'Vesting 1, beneficiary:',
    ({ vestings }) => ({ vestings: changeLast(vestings, { beneficiary: stranger }) }),
  ],
  ['Vesting 1, cliff:', ({ vestings }) => ({ vestings: changeLast(vestings, { cliff: 1 }) })],
  [
    'Vesting 1, AMR held and released:',
    ({ vestings }) => ({ vestings: changeLast(vestings, { tokens: 1n }) }),
  ],
  ['Price source of ETH, heartbeat:', () => ({ ethUsd: { mockPrice: 1n, heartbeat: 60 } })],
  ['Price source of ETH, aggregator:', () => ({ ethUsd: { aggregator: stranger, heartbeat: 3600 } })],
  ['USDC, address:', () => ({ usdc: stranger })],
])('another configuration: %s', async (words, change) => {
  expect((await check(change(sale.parameters))).join('\n')).toContain(words)
})

test('code that was not compiled here, and a contract that is not there', async () => {
  const { ethUsd } = sale.deployment
  const code = (await sale.publicClient.getCode({ address: ethUsd })) ?? '0x'
  await sale.testClient.setCode({ address: ethUsd, bytecode: `${code.slice(0, -2)}ff` as Hex })
  expect(await check()).toEqual([expect.stringContaining('Price source of ETH, code:')])
  expect(await check({}, { token: stranger })).toEqual([
    expect.stringContaining('Token, code: it is none'),
    expect.stringContaining('Price source of ETH, code:'),
  ])
})

test('a price source that the sale does not use, though it is the same code', async () => {
  const other = sale.deployment.eurUsd as Address
  expect(await check({}, { ethUsd: other })).toEqual(
    expect.arrayContaining([expect.stringContaining('Sale, price source of ETH:')]),
  )
})

test('AMR that the deployer kept', async () => {
  const token = { address: sale.deployment.token, abi: amourTokenAbi }
  const vesting = sale.deployment.vestings[0] as Address
  await sale.testClient.impersonateAccount({ address: vesting })
  await sale.testClient.setBalance({ address: vesting, value: 10n ** 18n })
  const args = [devAccount(deployer).address, 5n * 10n ** 18n] as const
  const hash = await sale.testClient.request({
    method: 'eth_sendTransaction',
    params: [{ from: vesting, to: token.address, data: transferData(args) }],
  } as never)
  await sale.publicClient.waitForTransactionReceipt({ hash })
  expect(await check()).toEqual([
    expect.stringContaining('Vesting 1, AMR held and released'),
    expect.stringContaining('Token, left with the deployer: it is 5 AMR'),
  ])
})

function transferData(args: readonly [Address, bigint]): Hex {
  return encodeFunctionData({ abi: amourTokenAbi, functionName: 'transfer', args })
}

function changeLast<Item>(items: readonly Item[] | undefined, change: Partial<Item>): Item[] {
  const all = [...(items ?? [])]
  const last = all.pop()
  return last === undefined ? [] : [...all, { ...last, ...change }]
}
