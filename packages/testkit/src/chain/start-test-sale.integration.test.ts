import { amourSaleAbi } from '@amour/chain'
import { parseEther, parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { buyWithCoins } from './buy-with-coins.ts'
import { devAccount } from './dev-accounts.ts'
import { startTestSale } from './start-test-sale.ts'

test('the sale is open and sells for each asset', async () => {
  const sale = await startTestSale()
  try {
    await sale.buy(devAccount(1), parseEther('1'))
    await buyWithCoins(sale, devAccount(2), { asset: 1, paid: parseUnits('1050', 6) })
    await buyWithCoins(sale, devAccount(2), { asset: 2, paid: parseUnits('1000', 6) })
    const [sold, usd] = await sale.publicClient.readContract({
      address: sale.deployment.sale,
      abi: amourSaleAbi,
      functionName: 'totals',
    })
    expect(sold).toBe(92_600n * 10n ** 18n)
    expect(usd).toBe(4_630n * 10n ** 6n)
  } finally {
    await sale.stop()
  }
})
