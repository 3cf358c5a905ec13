import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parseEther } from 'viem'
import { accessManagerAbi, amourSaleAbi, amourTokenAbi } from '@amour/chain'
import { checkParameters } from '../deploy/index.ts'
import { type LocalSale, accounts, startLocalSale } from './support/local-sale.ts'
import { signVoucher } from './support/sign-voucher.ts'

const OPEN = 1

describe('deployment', () => {
  let sale: LocalSale
  before(async () => {
    sale = await startLocalSale((parameters) => parameters)
  })
  after(() => sale.chain.stop())

  const read = <Name extends 'state' | 'roundCount' | 'allocatedTokens'>(functionName: Name) =>
    sale.client.readContract({ address: sale.deployment.sale, abi: amourSaleAbi, functionName })
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
    assert.equal(await read('state'), OPEN)
    assert.equal(await read('roundCount'), 1n)
  })

  it('holds exactly what it may owe and leaves the deployer nothing', async () => {
    const { supply } = sale.parameters.token
    const owed = await read('allocatedTokens')
    assert.equal(await balanceOf(sale.deployment.sale), owed)
    assert.equal(await balanceOf(accounts.treasury.address), supply - owed)
    assert.equal(await balanceOf(accounts.deployer.address), 0n)
    assert.equal(await hasRole(0n, accounts.deployer.address), false)
    assert.equal(await hasRole(0n, accounts.admin.address), true)
    assert.equal(await hasRole(1n, accounts.guardian.address), true)
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
      args: [accounts.buyer.address, 0n, 0n],
    })
    assert.equal(position.tokens, parseEther('50000'))
    assert.equal(position.paid, parseEther('1'))
  })

  it('refuses a mock price on a public chain', () => {
    assert.throws(() => checkParameters(1, sale.parameters), /needs a real aggregator/)
  })

  it('refuses a soft cap that no sale of the rounds could reach', () => {
    const tooHigh = { ...sale.parameters, softCapUsd: 10n ** 18n }
    assert.throws(() => checkParameters(31337, tooHigh), /soft cap/)
  })

  it('refuses rounds above the supply', () => {
    const token = { ...sale.parameters.token, supply: 1n }
    assert.throws(() => checkParameters(31337, { ...sale.parameters, token }), /supply/)
  })
})
