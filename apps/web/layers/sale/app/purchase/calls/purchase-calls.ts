import { amourSaleAbi, type Permit } from '@amour/chain'
import type { Address } from 'viem'
import type { OrderWithVoucher } from './order.ts'
import { voucherArguments } from './order.ts'

/** A permit that permits nothing, for a rehearsal before the buyer has signed one. */
const NO_PERMIT: Permit = { deadline: 0n, v: 0, r: `0x${'00'.repeat(32)}`, s: `0x${'00'.repeat(32)}` }

/** The call of a purchase with ether. */
export function etherCall(sale: Address, { buyer, issued, paid, minTokens }: OrderWithVoucher) {
  return {
    address: sale,
    abi: amourSaleAbi,
    functionName: 'buyWithEth',
    args: [...voucherArguments(issued), minTokens],
    value: paid,
    account: buyer,
  } as const
}

/** The call of a purchase with a stablecoin and a permit for it. */
export function permitCall(
  sale: Address,
  { buyer, issued, asset, paid, minTokens }: OrderWithVoucher,
  permit = NO_PERMIT,
) {
  return {
    address: sale,
    abi: amourSaleAbi,
    functionName: 'buyWithPermit',
    args: [...voucherArguments(issued), asset.index, paid, minTokens, permit],
    account: buyer,
  } as const
}

/** The call of a purchase with a stablecoin that the sale may already take. */
export function allowanceCall(sale: Address, { buyer, issued, asset, paid, minTokens }: OrderWithVoucher) {
  return {
    address: sale,
    abi: amourSaleAbi,
    functionName: 'buyWithToken',
    args: [...voucherArguments(issued), asset.index, paid, minTokens],
    account: buyer,
  } as const
}
