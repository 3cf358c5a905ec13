import { type Abi, type AbiFunction, type Hex, toFunctionSelector } from 'viem'
import { accessManagerAbi, amourSaleAbi } from '@amour/chain'

const changing = (abi: Abi) =>
  abi.filter(
    (item): item is AbiFunction =>
      item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure',
  )

const NAMES = new Map(
  [...changing(amourSaleAbi), ...changing(accessManagerAbi)].map((item) => [
    toFunctionSelector(item),
    item.name,
  ]),
)

/** Selectors of everything in the sale that changes something. */
export const saleSelectors: readonly Hex[] = changing(amourSaleAbi).map((item) => toFunctionSelector(item))

/** The name behind a selector of sale or manager, or the selector itself. */
export function functionName(selector: Hex): string {
  return NAMES.get(selector) ?? selector
}
