import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parseEther } from 'viem'
import { accessManagerAbi, amourSaleAbi, amourTokenAbi } from '@amour/chain'
import {
  type DeploymentParameters,
  type VestingParameters,
  checkDeployment,
  checkParameters,
  totalAllocation,
  totalVesting,
} from '../deploy/index.ts'
import { type LocalSale, accounts, startLocalSale } from './support/local-sale.ts'
import { signVoucher } from './support/sign-voucher.ts'

const OPEN = 1

describe('deployment', () => {
  let sale: LocalSale
  before(async () => {
    sale = await startLocalSale((parameters) => parameters)
  })
  after(() => sale.chain.stop())

  const contract = () => ({ address: sale.deployment.sale, abi: amourSaleAbi }) as const
  const balanceOf = (owner: `0x${string}`) =>
    sale.client.readContract({
      address: sale.deployment.token,
      abi: amourTokenAbi,
      functionName: 'balanceOf',
      args: [owner],
    })
  const hasRole = async (role: bigint, owner: `0x${string}`) => {
    const [member] = await sale.client.readContract({
      address: sale.deployment.accessManager,
      abi: accessManagerAbi,
      functionName: 'hasRole',
      args: [role, owner],
    })
    return member
  }

  it('is open once the clock is set to now', async () => {
    assert.equal(await sale.client.readContract({ ...contract(), functionName: 'state' }), OPEN)
  })

  it('gives every AMR to its holder and leaves the deployer nothing', async () => {
    const { parameters, deployment } = sale
    const [vesting] = deployment.vestings
    assert.ok(vesting)
    const promised = totalAllocation(parameters) + totalVesting(parameters)
    assert.equal(await balanceOf(deployment.sale), totalAllocation(parameters))
    assert.equal(await balanceOf(vesting), totalVesting(parameters))
    assert.equal(await balanceOf(accounts.treasury.address), parameters.token.supply - promised)
    assert.equal(await balanceOf(accounts.deployer.address), 0n)
    assert.equal(await hasRole(0n, accounts.deployer.address), false)
    assert.equal(await hasRole(0n, accounts.admin.address), true)
    assert.equal(await hasRole(1n, accounts.guardian.address), true)
  })

  it('is what the check expects', async () => {
    const report = await checkDeployment(sale.chain.rpcUrl, sale.deployment, sale.parameters)
    assert.deepEqual(report.differences, [])
    assert.ok(report.compared > 90, `${report.compared} comparisons`)
  })

  it('sells for ETH to the bearer of a voucher', async () => {
    const { voucher, signature } = await signVoucher(sale, accounts.buyer)
    const hash = await sale.walletOf(accounts.buyer).writeContract({
      address: sale.deployment.sale,
      abi: amourSaleAbi,
      functionName: 'buyWithEth',
      args: [voucher, signature, 0n],
      value: parseEther('1'),
    })
    const receipt = await sale.client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    const position = await sale.client.readContract({
      address: sale.deployment.sale,
      abi: amourSaleAbi,
      functionName: 'positionOf',
      args: [accounts.buyer.address, 0n, 0],
    })
    assert.equal(position.tokens, parseEther('50000'))
    assert.equal(position.paid, parseEther('1'))
  })

  const refusal = (chainId: number, change: Partial<DeploymentParameters>, words: RegExp) =>
    assert.throws(
      () => checkParameters(chainId, accounts.deployer.address, { ...sale.parameters, ...change }),
      words,
    )

  it('refuses a mock price and a mock token on a public chain', () => {
    refusal(1, {}, /needs a real aggregator/)
    const ethUsd = { aggregator: sale.deployment.ethUsd, heartbeat: 3_600 }
    const eurc = { token: sale.deployment.token, eurUsd: ethUsd }
    refusal(1, { ethUsd, eurc }, /mock token/)
  })

  it('refuses a soft cap that no sale of the rounds could reach', () => {
    refusal(31337, { softCapUsd: 10n ** 18n }, /soft cap/)
  })

  it('refuses rounds and vestings above the supply', () => {
    refusal(31337, { token: { ...sale.parameters.token, supply: 1n } }, /supply/)
  })

  it('refuses to leave the deployer a role', () => {
    refusal(31337, { guardian: accounts.deployer.address }, /cannot be the guardian/)
    const vesting = { ...sale.parameters.vestings?.[0], beneficiary: accounts.deployer.address }
    refusal(31337, { vestings: [vesting as VestingParameters] }, /beneficiary/)
  })
})
