import { mnemonicToAccount } from 'viem/accounts'
import { devMnemonic } from '@amour/local'
import { readArtifact } from '../deploy/read-artifact.ts'
import { type MeasuredSale, startMeasuredSale } from './measured-sale.ts'
import type { GasFigures } from './targets.ts'

const DAY = 86_400
const ETH = 0
const USDC = 1

const account = (addressIndex: number) => mnemonicToAccount(devMnemonic, { addressIndex })
const earlier = account(5)
const [first, second, third, fourth] = [6, 7, 8, 9].map(account) as Four
type Four = [Account, Account, Account, Account]
type Account = ReturnType<typeof account>

/**
 * Gas of every action of the specification's table from receipts of a real chain, base cost included, and the size of the
 * sale's code in bytes.
 */
export async function measureGas(): Promise<GasFigures> {
  const buyers = [earlier, first, second, third, fourth]
  const succeeding = await startMeasuredSale(buyers, { softCapUsd: 1_000_000n })
  const failing = await startMeasuredSale(buyers, { softCapUsd: 400_000n * 10n ** 6n })
  const wide = await startMeasuredSale([earlier], { softCapUsd: 1_000_000n, rounds: 8 })
  try {
    return {
      ...(await measurePurchases(succeeding)),
      ...(await measureWithdrawals(succeeding)),
      ...(await measureRefunds(failing)),
      ...(await measureSuccess(succeeding)),
      'finalize/eight-rounds': await measureEightRounds(wide),
      'sale-code-size': await codeSize(),
    }
  } finally {
    await Promise.all([succeeding, failing, wide].map(({ sale }) => sale.chain.stop()))
  }
}

/** Somebody bought before in either asset, as for all buyers but one. */
async function measurePurchases(sale: MeasuredSale) {
  await sale.buyWithEth(earlier)
  await sale.buyWithUsdc(earlier)
  return {
    'buy-eth/first': await sale.buyWithEth(first),
    'buy-eth/repeat': await sale.buyWithEth(first),
    'buy-usdc/first': await sale.buyWithUsdc(second),
    'buy-usdc/repeat': await sale.buyWithUsdc(second),
    'buy-usdc-permit/first': await sale.buyWithPermit(third),
    'buy-usdc-permit/repeat': await sale.buyWithPermit(third),
    'buy-usdc-authorization/first': await sale.buyWithAuthorization(fourth, 'one'),
    'buy-usdc-authorization/repeat': await sale.buyWithAuthorization(fourth, 'two'),
  }
}

async function measureWithdrawals(sale: MeasuredSale) {
  await sale.buyWithEth(second)
  return {
    'withdraw-eth': await sale.withdraw(second, ETH),
    'withdraw-usdc': await sale.withdraw(second, USDC),
  }
}

async function measureRefunds(sale: MeasuredSale) {
  await sale.buyWithEth(earlier)
  await sale.buyWithUsdc(earlier)
  await sale.buyWithEth(first)
  await sale.buyWithUsdc(first)
  await sale.finalize(earlier)
  return { 'refund-eth': await sale.refund(first, ETH), 'refund-usdc': await sale.refund(first, USDC) }
}

async function measureSuccess(measured: MeasuredSale) {
  const { coolingOffEnd } = measured.sale.parameters.times
  const finalize = await measured.finalize(earlier)
  await measured.sale.setTime(coolingOffEnd + 60 * DAY)
  const newHolder = await measured.claim(first)
  await measured.sale.setTime(coolingOffEnd + 90 * DAY)
  return { finalize, 'claim/new-holder': newHolder, 'claim/existing-holder': await measured.claim(first) }
}

async function measureEightRounds(measured: MeasuredSale): Promise<number> {
  await measured.buyWithEth(earlier)
  return measured.finalize(earlier)
}

async function codeSize(): Promise<number> {
  const { deployedBytecode } = await readArtifact('AmourSale')
  return (deployedBytecode.length - 2) / 2
}
