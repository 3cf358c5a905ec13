import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { amourSaleAbi, mockAggregatorAbi } from '@amour/chain'
import { usdCountedForTokens } from '@amour/domain'
import type { RoundParameters } from '../deploy/parameters.ts'
import { draw } from './support/draw.ts'
import {
  type Asset,
  type Bought,
  assetsOf,
  buyDrawn,
  buyRests,
  mined,
  priceOf,
} from './support/drawn-purchases.ts'
import { type LocalSale, accounts, startLocalSale } from './support/local-sale.ts'
import { excessOf, shareOf, sum, tokensFor, vestedOf } from './support/model.ts'

const SAMPLES = 64
const DAY = 86_400n
const AMR = 10n ** 18n
const COMMIT = 2
const DRAWN = 3

/** What feeds may answer, USD with 8 decimals, by number of the asset. */
const ANSWERS = [[10n ** 9n, 10n ** 14n], undefined, [5n * 10n ** 7n, 2n * 10n ** 8n]] as const

/**
 * Beside the sample's round: one at a price that nothing divides by, one that takes commitments above its cap, and one for each asset
 * that is small enough to be emptied.
 */
function rounds([sample]: readonly RoundParameters[]): RoundParameters[] {
  assert.ok(sample)
  const odd = { ...sample, price: 70_001n, cliff: 0, duration: 77 * 86_400 + 1, unlockedBps: 3_333 }
  const commit = { ...sample, mode: 'commit', cap: 1_001n * AMR, price: 30_000n, cliff: 0 } as const
  const small = { ...odd, cap: 1_001n * AMR + 7n }
  return [sample, odd, commit, small, small, small]
}

describe('contract and model agree', () => {
  let sale: LocalSale
  let assets: Asset[]
  let bought: Bought[]
  const contract = () => ({ address: sale.deployment.sale, abi: amourSaleAbi }) as const
  const demandOf = (round: bigint) => ({
    cap: BigInt(sale.parameters.rounds[Number(round)]?.cap ?? 0n),
    committed: sum(bought.filter((one) => one.round === round).map(({ tokens }) => tokens)),
  })

  before(async () => {
    sale = await startLocalSale((parameters) => ({ ...parameters, rounds: rounds(parameters.rounds) }))
    assets = await assetsOf(sale)
    bought = await buyDrawn(sale, assets, DRAWN)
    bought.push(...(await buyRests(sale, assets, DRAWN)))
  })
  after(() => sale.chain.stop())

  it('on what was bought, to the base unit', async () => {
    for (const { buyer, round, asset, tokens, paid } of bought) {
      const args = [buyer, round, asset] as const
      const position = await sale.client.readContract({ ...contract(), functionName: 'positionOf', args })
      assert.deepEqual([position.tokens, position.paid], [tokens, paid], `round ${round}, asset ${asset}`)
    }
  })

  it('on what any payment buys at any price, to the base unit', async () => {
    const wallet = sale.walletOf(accounts.deployer)
    for (const { number: asset, decimals, aggregator } of assets) {
      const range = ANSWERS[asset]
      for (let index = 0; index < SAMPLES; index++) {
        if (aggregator && range) {
          const args = [draw(`answer ${asset}`, index, ...range)] as const
          const call = {
            address: aggregator,
            abi: mockAggregatorAbi,
            functionName: 'setAnswer',
            args,
          } as const
          await mined(sale, await wallet.writeContract(call))
        }
        const price = await priceOf(sale, asset)
        const paid = draw(`quoted ${asset}`, index, 0n, 10n ** BigInt(1 + (index % 28)))
        for (const [round, { price: each }] of sale.parameters.rounds.entries()) {
          const args = [BigInt(round), asset, paid] as const
          const quoted = await sale.client.readContract({ ...contract(), functionName: 'quote', args })
          assert.equal(quoted, tokensFor(paid, { decimals, price }, each), `${paid} of ${asset} at ${price}`)
        }
      }
    }
  })

  it('on shares of a commit round and on the totals', async () => {
    const { cap, committed } = demandOf(BigInt(COMMIT))
    assert.ok(committed > cap, 'more is committed to than there is')
    for (const { buyer, round, asset, tokens, paid, of } of bought) {
      const args = [buyer, round, asset] as const
      const share = await sale.client.readContract({ ...contract(), functionName: 'shareOf', args })
      const expected =
        of.mode === 'commit'
          ? [shareOf(tokens, { cap, committed }), paid - excessOf(paid, { cap, committed })]
          : [tokens, paid]
      assert.deepEqual(share, expected, `round ${round}, asset ${asset}`)
    }
    const [sold, usd] = await sale.client.readContract({ ...contract(), functionName: 'totals' })
    const given = sale.parameters.rounds.map((_, round) => {
      const demand = demandOf(BigInt(round))
      return demand.committed < demand.cap ? demand.committed : demand.cap
    })
    assert.equal(sold, sum(given))
    assert.equal(
      usd,
      sum(sale.parameters.rounds.map(({ price }, round) => usdCountedForTokens(given[round] ?? 0n, price))),
    )
  })

  it('on what is vested, to the second and the base unit', async () => {
    const start = sale.parameters.times.coolingOffEnd
    await sale.setTime(start)
    await mined(
      sale,
      await sale.walletOf(accounts.other).writeContract({ ...contract(), functionName: 'finalize' }),
    )
    const times = Array.from({ length: SAMPLES }, (_, index) => draw('time', index, 60n, 400n * DAY))
    for (const elapsed of times.sort((a, b) => Number(a - b))) {
      await sale.setTime(start + Number(elapsed))
      await Promise.all(
        bought.map(async ({ buyer, round, asset, tokens, of }) => {
          const args = [buyer, round, asset] as const
          const claimable = await sale.client.readContract({
            ...contract(),
            functionName: 'claimableOf',
            args,
          })
          const owed = of.mode === 'commit' ? shareOf(tokens, demandOf(round)) : tokens
          assert.equal(claimable, vestedOf(owed, of, elapsed), `${elapsed} s, round ${round}, asset ${asset}`)
        }),
      )
    }
  })

  it('on what is released and returned, to the base unit', async () => {
    const wallet = sale.walletOf(accounts.other)
    const demand = demandOf(BigInt(COMMIT))
    for (const { number: asset } of assets) {
      const paid = bought.filter((one) => one.asset === asset)
      const commitments = paid.filter(({ of }) => of.mode === 'commit')
      const escrow = () =>
        sale.client.readContract({ ...contract(), functionName: 'escrowOf', args: [asset] })
      assert.equal(await escrow(), sum(paid.map((one) => one.paid)), 'all that was paid')
      await mined(
        sale,
        await wallet.writeContract({ ...contract(), functionName: 'releaseProceeds', args: [asset] }),
      )
      const excesses = excessOf(sum(commitments.map((one) => one.paid)), demand)
      assert.equal(await escrow(), excesses, 'the excesses')
      for (const one of commitments) {
        const args = [one.buyer, one.round, one.asset] as const
        await mined(sale, await wallet.writeContract({ ...contract(), functionName: 'claim', args }))
      }
      const dust = excesses - sum(commitments.map((one) => excessOf(one.paid, demand)))
      assert.equal(await escrow(), dust, 'what rounding leaves')
      assert.ok(dust < BigInt(commitments.length), 'less than a base unit for each')
    }
  })
})
