import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Hash, parseEther } from 'viem'
import { amourSaleAbi } from '@amour/chain'
import { type LocalSale, accounts, startLocalSale } from './support/local-sale.ts'
import { signVoucher } from './support/sign-voucher.ts'

/**
 * Gas of a receipt, the base of 21,000 included, that each action must not exceed. The two claims are meant to come down to
 * 67,000 and 50,000: what they are above is the compiler's linear search for the function called.
 */
const LIMITS = {
  'buy ETH, first': 92_000n,
  'buy ETH, repeat': 75_000n,
  'withdraw ETH': 47_000n,
  'refund ETH': 46_000n,
  'claim, new holder': 68_500n,
  'claim, existing holder': 51_500n,
  finalize: 60_000n,
}
const DAY = 86_400

describe('gas', () => {
  const measured: Partial<Record<keyof typeof LIMITS, bigint>> = {}
  const sales: LocalSale[] = []
  const start = async (softCapUsd: bigint) => {
    const sale = await startLocalSale((parameters) => ({ ...parameters, softCapUsd }))
    sales.push(sale)
    return sale
  }
  after(() => Promise.all(sales.map((sale) => sale.chain.stop())))

  const gasOf = async (sale: LocalSale, hash: Hash) => {
    const receipt = await sale.client.waitForTransactionReceipt({ hash })
    assert.equal(receipt.status, 'success')
    return receipt.gasUsed
  }
  const buy = async (sale: LocalSale, buyer: (typeof accounts)['buyer']) => {
    const { voucher, signature } = await signVoucher(sale, buyer)
    const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
    const args = [voucher, signature, 1n] as const
    const wallet = sale.walletOf(buyer)
    return gasOf(
      sale,
      await wallet.writeContract({ ...contract, functionName: 'buyWithEth', args, value: parseEther('1') }),
    )
  }
  const finish = async (sale: LocalSale) => {
    await sale.setTime(sale.parameters.times.coolingOffEnd)
    const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
    return gasOf(
      sale,
      await sale.walletOf(accounts.other).writeContract({ ...contract, functionName: 'finalize' }),
    )
  }

  before(async () => {
    const sale = await start(1_000_000n)
    const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
    await buy(sale, accounts.other)
    measured['buy ETH, first'] = await buy(sale, accounts.buyer)
    measured['buy ETH, repeat'] = await buy(sale, accounts.buyer)
    await buy(sale, accounts.guardian)
    const quitter = sale.walletOf(accounts.guardian)
    measured['withdraw ETH'] = await gasOf(
      sale,
      await quitter.writeContract({ ...contract, functionName: 'withdraw', args: [0n, 0n] }),
    )
    measured.finalize = await finish(sale)
    const claim = async () => {
      const args = [accounts.buyer.address, [{ round: 0n, asset: 0n }]] as const
      const wallet = sale.walletOf(accounts.buyer)
      return gasOf(sale, await wallet.writeContract({ ...contract, functionName: 'claim', args }))
    }
    await sale.setTime(sale.parameters.times.coolingOffEnd + 60 * DAY)
    measured['claim, new holder'] = await claim()
    await sale.setTime(sale.parameters.times.coolingOffEnd + 90 * DAY)
    measured['claim, existing holder'] = await claim()

    const failing = await start(400_000n * 10n ** 6n)
    await buy(failing, accounts.other)
    await buy(failing, accounts.buyer)
    await finish(failing)
    const refundee = failing.walletOf(accounts.buyer)
    measured['refund ETH'] = await gasOf(
      failing,
      await refundee.writeContract({
        address: failing.deployment.sale,
        abi: amourSaleAbi,
        functionName: 'refund',
        args: [accounts.buyer.address, 0n, 0n],
      }),
    )
  })

  for (const [action, limit] of Object.entries(LIMITS)) {
    it(`${action} takes at most ${limit}`, (context) => {
      const used = measured[action as keyof typeof LIMITS]
      context.diagnostic(`${action}: ${used} gas`)
      assert.ok(used !== undefined && used <= limit, `${used} gas`)
    })
  }
})
