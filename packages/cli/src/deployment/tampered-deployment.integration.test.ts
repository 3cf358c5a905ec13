import { accessManagerAbi, amourSaleAbi, amourTokenAbi, mockAggregatorAbi } from '@amour/chain'
import {
  type ContractName,
  type DeploymentRecord,
  buildContracts,
  checkDeployment,
  readArtifact,
} from '@amour/contracts'
import { type TestSale, devAccount, startTestSale } from '@amour/testkit'
import {
  type Address,
  type Hex,
  encodeAbiParameters,
  encodeFunctionData,
  keccak256,
  numberToHex,
  pad,
  parseAbi,
  toFunctionSelector,
} from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

/** A stranger in no event, who hands a deployment over that is not what it says. */
const stranger = `0x${'5e'.repeat(20)}` as const
const member = numberToHex(1n)

let sale: TestSale
let snapshot: Hex
beforeAll(async () => {
  await buildContracts()
  sale = await startTestSale()
  snapshot = await sale.testClient.snapshot()
})
afterAll(() => sale.stop())
beforeEach(async () => {
  await sale.testClient.revert({ id: snapshot })
  snapshot = await sale.testClient.snapshot()
})

async function differences(record: Partial<DeploymentRecord> = {}): Promise<string[]> {
  const report = await checkDeployment(sale.rpcUrl, { ...sale.deployment, ...record }, sale.parameters)
  return report.differences.map(({ subject, property }) => `${subject}, ${property}`)
}

const store = (address: Address, index: Hex, value: Hex) =>
  sale.testClient.setStorageAt({ address, index: index as never, value: pad(value) })
const word = (type: string, value: unknown, slot: Hex | bigint) =>
  keccak256(encodeAbiParameters([{ type }, { type: 'uint256' }], [value, BigInt(slot)] as never))
const after = (slot: Hex, offset: bigint) => numberToHex(BigInt(slot) + offset, { size: 32 })

/** Of OpenZeppelin's AccessManager: targets, roles. */
const targetSlot = () => word('address', sale.deployment.sale, 0n)
const roleSlot = (role: bigint) => word('uint64', role, 1n)
const memberSlot = (role: bigint, account: Address) => word('address', account, roleSlot(role))

/** Puts other bytes in place of every immutable that has a value. */
async function patchImmutables(
  name: ContractName,
  address: Address,
  from: bigint,
  to: bigint,
): Promise<void> {
  const { immutableReferences = {} } = await readArtifact(name)
  const bytes = Buffer.from(((await sale.publicClient.getCode({ address })) ?? '0x').slice(2), 'hex')
  let patched = 0
  for (const { start, length } of Object.values(immutableReferences).flat()) {
    if (BigInt(`0x${bytes.subarray(start, start + length).toString('hex')}`) !== from) continue
    Buffer.from(numberToHex(to, { size: length }).slice(2), 'hex').copy(bytes, start)
    patched += 1
  }
  expect(patched).toBeGreaterThan(0)
  await sale.testClient.setCode({ address, bytecode: `0x${bytes.toString('hex')}` })
}

test('scales of which nothing speaks', async () => {
  await patchImmutables('AmourSale', sale.deployment.sale, 10n ** 8n, 10n ** 6n)
  const found = await differences()
  expect(found).toContain('Sale, immutables')
  expect(found.join()).toContain('base units of AMR that 1000000 of USDC buy')
})

test.each<[string, ContractName, (record: DeploymentRecord) => Address, () => bigint, string]>([
  ['the window', 'AmourSale', ({ sale }) => sale, () => BigInt(sale.parameters.withdrawalWindow), 'Sale'],
  ['the soft cap', 'AmourSale', ({ sale }) => sale, () => sale.parameters.softCapUsd, 'Sale'],
  ['the treasury', 'AmourSale', ({ sale }) => sale, () => BigInt(sale.parameters.treasury), 'Sale'],
  [
    'a heartbeat',
    'EthUsdFeed',
    ({ ethUsd }) => ethUsd,
    () => BigInt(sale.parameters.ethUsd.heartbeat),
    'Price source of ETH',
  ],
  ['the chain of a domain', 'AmourToken', ({ token }) => token, () => 31_337n, 'Token'],
])('code in which %s was changed', async (_, name, addressOf, from, subject) => {
  await patchImmutables(name, addressOf(sale.deployment), from(), 1n)
  expect(await differences()).toContain(`${subject}, immutables`)
})

test('an admin without a delay and without a log', async () => {
  await store(sale.deployment.accessManager, memberSlot(0n, stranger), member)
  const [isMember] = await sale.publicClient.readContract({
    address: sale.deployment.accessManager,
    abi: accessManagerAbi,
    functionName: 'hasRole',
    args: [0n, stranger],
  })
  expect(isMember).toBe(true)
  expect(await differences()).toEqual(['Access manager, storage'])
})

test('a power that one of the parties has without a log', async () => {
  const { voucherSigner } = sale.parameters
  await store(sale.deployment.accessManager, memberSlot(1n, voucherSigner), member)
  expect(await differences()).toEqual([`GUARDIAN, ${voucherSigner}`])
})

test('members of roles that no event names', async () => {
  await store(sale.deployment.accessManager, memberSlot(7n, stranger), member)
  expect(await differences()).toEqual(['Access manager, storage'])
})

test('a role that somebody else grants, without a log', async () => {
  await store(sale.deployment.accessManager, after(roleSlot(1n), 1n), numberToHex(9n))
  expect(await differences()).toEqual(['GUARDIAN, role that grants it'])
})

test('a function that another role may call, a closed sale, an operation under way, without a log', async () => {
  const { accessManager } = sale.deployment
  const cancel = pad(toFunctionSelector('cancel()'), { dir: 'right' })
  await store(accessManager, word('bytes32', cancel, targetSlot()), numberToHex(1n))
  await store(accessManager, after(targetSlot(), 1n), numberToHex(1n << 112n))
  await store(accessManager, word('bytes32', pad('0xabcd'), 2n), numberToHex((1n << 48n) + 2_000_000_000n))
  expect(await differences()).toEqual([
    'Sale, role that cancel needs',
    'Access manager, sale',
    'Access manager, storage',
  ])
})

test('AMR that somebody was given without a log', async () => {
  await store(sale.deployment.token, word('address', stranger, 0n), numberToHex(10n ** 27n))
  const held = { address: sale.deployment.token, abi: amourTokenAbi, functionName: 'balanceOf' } as const
  expect(await sale.publicClient.readContract({ ...held, args: [stranger] })).toBe(10n ** 27n)
  expect(await differences()).toEqual(['Token, storage'])
})

test('a holder whom an event names with more than it tells, and an allowance of the sale', async () => {
  const { token, sale: address } = sale.deployment
  await store(token, word('address', sale.parameters.treasury, 0n), numberToHex(10n ** 28n))
  await store(token, word('address', stranger, word('address', address, 1n)), numberToHex(10n ** 26n))
  expect(await differences()).toEqual(['Token, held by all who ever received any', 'Token, storage'])
})

test('a position, an escrow and a nonce that are there from the first', async () => {
  const slots = await Promise.all(
    [
      { functionName: 'positionOf', args: [stranger, 0n, 1] },
      { functionName: 'nonces', args: [stranger] },
    ].map(async (call) => {
      const data = encodeFunctionData({ abi: amourSaleAbi, ...call } as never)
      const { accessList } = await sale.publicClient.createAccessList({ to: sale.deployment.sale, data })
      return accessList[0]?.storageKeys[0] as Hex
    }),
  )
  for (const slot of slots) {
    await sale.testClient.revert({ id: snapshot })
    snapshot = await sale.testClient.snapshot()
    await store(sale.deployment.sale, slot, numberToHex(1n))
    expect(await differences()).toEqual(['Sale, storage'])
  }
})

test('something stored in a price source, a lens or a vesting', async () => {
  const { ethUsd, lens, vestings } = sale.deployment
  for (const address of [ethUsd, lens, vestings[0] as Address]) await store(address, '0x77', numberToHex(1n))
  expect(await differences()).toEqual(['Lens, storage', 'Price source of ETH, storage', 'Vesting 1, storage'])
})

test('a record that begins late, so that the first events would be missed', async () => {
  const head = Number(await sale.publicClient.getBlockNumber())
  expect(await differences({ deploymentBlock: head })).toEqual(['Deployment, first block by the record'])
  expect(await differences({ deploymentBlock: 0 })).toEqual([])
})

test('contracts in each other’s place', async () => {
  const { ethUsd, eurUsd, sale: address, token } = sale.deployment
  expect(await differences({ ethUsd: eurUsd as Address, eurUsd: ethUsd })).not.toEqual([])
  expect(await differences({ sale: token, token: address })).not.toEqual([])
  expect(await differences({ lens: ethUsd })).not.toEqual([])
})

test('a price source that gives no price, and one whose aggregator says something else than the sale', async () => {
  const aggregator = await sale.publicClient.readContract({
    address: sale.deployment.ethUsd,
    abi: parseAbi(['function aggregator() view returns (address)']),
    functionName: 'aggregator',
  })
  const hash = await sale.walletClient(0).writeContract({
    address: aggregator,
    abi: mockAggregatorAbi,
    functionName: 'setAnswer',
    args: [-1n],
  })
  await sale.publicClient.waitForTransactionReceipt({ hash })
  expect(await differences()).toContain('Sale, price of ETH')
})

test('a sale that another contract made', async () => {
  // The same code at another address, put there by no transaction of its own.
  const bytecode = (await sale.publicClient.getCode({ address: sale.deployment.sale })) as Hex
  await sale.testClient.setCode({ address: stranger, bytecode })
  await sale.testClient.mine({ blocks: 1 })
  expect((await differences({ sale: stranger }))[0]).toBe('Sale, transaction that created it')
})

test('a deployment as it was made, in which somebody bought', async () => {
  await sale.buy(devAccount(2), 10n ** 17n)
  expect(await differences()).toEqual([])
})
