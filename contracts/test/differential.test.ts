import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Hash } from 'viem'
import { amourSaleAbi } from '@amour/chain'
import { tokensForWei } from '@amour/domain'
import { type LocalSale, accounts, startLocalSale } from './support/local-sale.ts'
import { signVoucher } from './support/sign-voucher.ts'

const SAMPLES = 64
const ETH_USD = 2_500n * 10n ** 8n
const PRICE = 50_000n
const DAY = 86_400n

/** The same numbers in every run. */
function draw(name: string, index: number, below: bigint): bigint {
  return BigInt(`0x${createHash('sha256').update(`${name} ${index}`).digest('hex')}`) % below
}

/** AMR base units vested `elapsed` seconds after the cooling-off period, in exact integers. */
function vested(tokens: bigint, elapsed: bigint): bigint {
  const unlocked = tokens / 10n
  if (elapsed < 30n * DAY) return unlocked
  return elapsed >= 360n * DAY ? tokens : unlocked + ((tokens - unlocked) * elapsed) / (360n * DAY)
}

describe('contract and model agree', () => {
  let sale: LocalSale
  before(async () => {
    sale = await startLocalSale((parameters) => parameters)
  })
  after(() => sale.chain.stop())

  const contract = () => ({ address: sale.deployment.sale, abi: amourSaleAbi }) as const

  it('on the price, to the base unit', async () => {
    for (let index = 0; index < SAMPLES; index++) {
      const wei = draw('wei', index, 10n ** BigInt(1 + (index % 24)))
      const args = [0n, 0n, wei] as const
      const quoted = await sale.client.readContract({ ...contract(), functionName: 'quote', args })
      assert.equal(quoted, tokensForWei(wei, ETH_USD, PRICE), `${wei} wei`)
    }
  })

  it('on what is vested, to the second and the base unit', async () => {
    const { voucher, signature } = await signVoucher(sale, accounts.buyer)
    const wallet = sale.walletOf(accounts.buyer)
    const value = 1_234_567_890_123_456_789n
    const args = [voucher, signature, 0n] as const
    // The clock moves only once each is in a block: a transaction still waiting would be mined at the later time.
    const mined = async (hash: Hash) =>
      assert.equal((await sale.client.waitForTransactionReceipt({ hash })).status, 'success')
    await mined(await wallet.writeContract({ ...contract(), functionName: 'buyWithEth', args, value }))
    const tokens = tokensForWei(value, ETH_USD, PRICE)
    const start = sale.parameters.times.coolingOffEnd
    await sale.setTime(start)
    await mined(await wallet.writeContract({ ...contract(), functionName: 'finalize' }))
    const times = Array.from({ length: SAMPLES }, (_, index) => draw('time', index, 400n * DAY) + 60n)
    for (const elapsed of times.sort((a, b) => Number(a - b))) {
      await sale.setTime(start + Number(elapsed))
      const key = [accounts.buyer.address, 0n, 0n] as const
      const claimable = await sale.client.readContract({
        ...contract(),
        functionName: 'claimableOf',
        args: key,
      })
      assert.equal(claimable, vested(tokens, elapsed), `${elapsed} s`)
    }
  })
})
