import { BaseError, type Hex, decodeErrorResult, isHex } from 'viem'
import { amourSaleAbi } from '../generated/index.ts'
import type { SaleError } from './sale-error.ts'

/** The revert data inside viem's nested errors: nodes put it in `data`, viem's own errors in `raw`. */
function findRevertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  const found = error.walk((step) => dataOf(step) !== undefined)
  return found === null ? undefined : dataOf(found)
}

function dataOf(step: unknown): Hex | undefined {
  if (typeof step !== 'object' || step === null) return undefined
  const { raw, data } = step as { raw?: unknown; data?: unknown }
  const nested = typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : data
  return [raw, nested].find((value): value is Hex => isHex(value) && value.length >= 10)
}

/**
 * The custom error in revert data or in an error that viem threw.
 * `null` when there is none or it is not one of the sale's.
 */
export function decodeSaleError(failure: unknown): SaleError | null {
  const data = isHex(failure) ? failure : findRevertData(failure)
  if (data === undefined) return null
  try {
    const { errorName, args } = decodeErrorResult({ abi: amourSaleAbi, data })
    // `Error(string)` and `Panic(uint256)` are decoded too, and are not among the sale's.
    if (!amourSaleAbi.some((item) => item.type === 'error' && item.name === errorName)) return null
    return { name: errorName, args: args ?? [] } as SaleError
  } catch {
    return null
  }
}
