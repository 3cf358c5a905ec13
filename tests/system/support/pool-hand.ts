import type { Page } from 'playwright-core'
import { createTestClient, type Hex, http, parseGwei, publicActions, walletActions } from 'viem'
import { stack } from './stack.ts'

/** Keeps transactions waiting in the chain's pool, and puts others in their place as a wallet does. */
export function poolHand() {
  const transport = http(stack.rpcUrl)
  const client = createTestClient({ mode: 'anvil', transport }).extend(publicActions).extend(walletActions)
  return {
    /** From here on what the page sends reaches the pool, and offers too little for the next blocks. */
    async holdBack(page: Page): Promise<void> {
      await page.route('**/*', async (route) => {
        if (!route.request().postData()?.includes('eth_sendRawTransaction')) return route.fallback()
        await client.setAutomine(false)
        const response = await route.fetch()
        await client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei('100') })
        return route.fulfill({ response })
      })
    },
    /** Sends the same once more, as its sender, with a fee that the next block takes. Answers the new hash. */
    async speedUp(hash: Hex): Promise<Hex> {
      const { from, gas, input, nonce, to, value } = await client.getTransaction({ hash })
      await client.impersonateAccount({ address: from })
      const fee = { maxFeePerGas: parseGwei('500'), maxPriorityFeePerGas: parseGwei('50') }
      const call = { account: from, chain: null, to, value, data: input, gas, nonce }
      const newHash = await client.sendTransaction({ ...call, ...fee })
      await client.mine({ blocks: 1 })
      await client.stopImpersonatingAccount({ address: from })
      return newHash
    },
    async letGo(): Promise<void> {
      await client.setAutomine(true)
      await client.setNextBlockBaseFeePerGas({ baseFeePerGas: parseGwei('1') })
    },
  }
}
