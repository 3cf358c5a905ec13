import { type Address, type Hash, parseEther } from 'viem'
import { amourSaleAbi, mockFiatTokenAbi } from '@amour/chain'
import { type LocalSale, startLocalSale } from '../test/support/local-sale.ts'
import { dearestVoucher } from './dearest-voucher.ts'
import { type Buyer, signAuthorization, signPermit } from './sign-payment.ts'

const ETHER = parseEther('1')
const DOLLARS = 2_500_000_000n
const USDC = 1

/** The clock of every measurement: what is signed for a payment, and with it the zero bytes that cost less, is then the same. */
const NOW = 1_800_000_000
const DEADLINE = BigInt(NOW + 3_000)

/** A deployed sale and, for each action on it, the gas of its receipt. */
export interface MeasuredSale {
  readonly sale: LocalSale
  buyWithEth(buyer: Buyer): Promise<number>
  /** From an allowance that is larger than what is paid. */
  buyWithUsdc(buyer: Buyer): Promise<number>
  buyWithPermit(buyer: Buyer): Promise<number>
  buyWithAuthorization(buyer: Buyer, label: string): Promise<number>
  withdraw(buyer: Buyer, asset: number): Promise<number>
  refund(buyer: Buyer, asset: number): Promise<number>
  claim(buyer: Buyer): Promise<number>
  /** Moves the clock to the end of the cooling-off period first. */
  finalize(caller: Buyer): Promise<number>
}

/**
 * Starts a chain and a sale of its own, with USDC for each of `buyers`. Throws when a transaction reverts.
 * @param rounds how many, all alike and at the same time
 */
export async function startMeasuredSale(
  buyers: readonly Buyer[],
  { softCapUsd, rounds = 1 }: { softCapUsd: bigint; rounds?: number },
): Promise<MeasuredSale> {
  const sale = await startLocalSale(
    (parameters) => ({
      ...parameters,
      softCapUsd,
      rounds: Array.from({ length: rounds }, () => parameters.rounds).flat(),
    }),
    NOW,
  )
  const usdc = usdcOf(sale)
  const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
  const coin = { address: usdc, abi: mockFiatTokenAbi } as const

  const gasOf = async (sent: Promise<Hash>) => {
    const receipt = await sale.client.waitForTransactionReceipt({ hash: await sent })
    if (receipt.status !== 'success') throw new Error(`Transaction ${receipt.transactionHash} reverted`)
    return Number(receipt.gasUsed)
  }
  for (const buyer of buyers) {
    const wallet = sale.walletOf(buyer)
    await gasOf(
      wallet.writeContract({ ...coin, functionName: 'mint', args: [buyer.address, 1_000n * DOLLARS] }),
    )
  }

  return {
    sale,
    async buyWithEth(buyer) {
      const { voucher, signature } = await dearestVoucher(sale, buyer, DEADLINE)
      const args = [voucher, signature, 1n] as const
      const wallet = sale.walletOf(buyer)
      return gasOf(wallet.writeContract({ ...contract, functionName: 'buyWithEth', args, value: ETHER }))
    },
    async buyWithUsdc(buyer) {
      const wallet = sale.walletOf(buyer)
      const allowance = [contract.address, 1_000n * DOLLARS] as const
      await gasOf(wallet.writeContract({ ...coin, functionName: 'approve', args: allowance }))
      const { voucher, signature } = await dearestVoucher(sale, buyer, DEADLINE)
      const args = [voucher, signature, USDC, DOLLARS, 1n] as const
      return gasOf(wallet.writeContract({ ...contract, functionName: 'buyWithToken', args }))
    },
    async buyWithPermit(buyer) {
      const { voucher, signature } = await dearestVoucher(sale, buyer, DEADLINE)
      const permit = await signPermit(sale, usdc, buyer, DOLLARS)
      const args = [voucher, signature, USDC, DOLLARS, 1n, permit] as const
      const wallet = sale.walletOf(buyer)
      return gasOf(wallet.writeContract({ ...contract, functionName: 'buyWithPermit', args }))
    },
    async buyWithAuthorization(buyer, label) {
      const { voucher, signature } = await dearestVoucher(sale, buyer, DEADLINE)
      const authorization = await signAuthorization(sale, usdc, buyer, DOLLARS, label)
      const args = [voucher, signature, USDC, DOLLARS, 1n, authorization] as const
      const wallet = sale.walletOf(buyer)
      return gasOf(wallet.writeContract({ ...contract, functionName: 'buyWithAuthorization', args }))
    },
    withdraw: (buyer, asset) =>
      gasOf(sale.walletOf(buyer).writeContract({ ...contract, functionName: 'withdraw', args: [0n, asset] })),
    refund: (buyer, asset) =>
      gasOf(
        sale
          .walletOf(buyer)
          .writeContract({ ...contract, functionName: 'refund', args: [buyer.address, 0n, asset] }),
      ),
    claim: (buyer) =>
      gasOf(
        sale
          .walletOf(buyer)
          .writeContract({ ...contract, functionName: 'claim', args: [buyer.address, 0n, 0] }),
      ),
    async finalize(caller) {
      await sale.setTime(sale.parameters.times.coolingOffEnd)
      return gasOf(sale.walletOf(caller).writeContract({ ...contract, functionName: 'finalize' }))
    },
  }
}

function usdcOf({ deployment }: LocalSale): Address {
  if (!deployment.usdc) throw new Error('The sale that is measured takes no USDC')
  return deployment.usdc
}
