import { amourSaleAbi } from '@amour/chain'
import { parseEther } from 'viem'
import { expect, test } from 'vitest'
import { devAccount } from './dev-accounts.ts'
import { startTestSale } from './start-test-sale.ts'

test('the sale is open and sells', async () => {
  const sale = await startTestSale()
  try {
    await sale.buy(devAccount(1), parseEther('1'))
    const [sold, usd] = await sale.publicClient.readContract({
      address: sale.deployment.sale,
      abi: amourSaleAbi,
      functionName: 'totals',
    })
    expect(sold).toBe(50_000n * 10n ** 18n)
    expect(usd).toBe(2500n * 10n ** 6n)
  } finally {
    await sale.stop()
  }
})
