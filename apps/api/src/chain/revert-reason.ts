import { amourSaleAbi, ethUsdFeedAbi } from '@amour/chain'
import { BaseError, decodeErrorResult, type Hex, type PublicClient, type Transaction } from 'viem'

export interface RevertReason {
  error: string
  args: string[]
}

const abi = [...amourSaleAbi, ...ethUsdFeedAbi]

/**
 * Why a mined transaction was reverted, found by calling it again at its block. Undefined where that succeeds, says nothing or
 * cannot be done: a node keeps old states only for a while.
 */
export async function revertReason(
  client: PublicClient,
  transaction: Transaction,
): Promise<RevertReason | undefined> {
  const { blockNumber, from, gas, input, to, value } = transaction
  if (blockNumber === null || to === null) return undefined
  try {
    await client.call({ account: from, to, data: input, value, gas, blockNumber })
    return undefined
  } catch (error) {
    const data = revertData(error)
    return data && decode(data)
  }
}

function decode(data: Hex): RevertReason | undefined {
  try {
    const { args, errorName } = decodeErrorResult({ abi, data })
    return { error: errorName, args: (args ?? []).map(String) }
  } catch {
    return undefined
  }
}

/** Providers put the data of a revert at different depths. */
function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  const holder = error.walk((cause) => isHex(dataOf(cause))) as { data?: unknown } | null
  const data = dataOf(holder)
  return isHex(data) ? data : undefined
}

function dataOf(value: unknown): unknown {
  const data: unknown = value && typeof value === 'object' ? Reflect.get(value, 'data') : undefined
  return data && typeof data === 'object' ? Reflect.get(data, 'data') : data
}

function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && /^0x[0-9a-f]{8,}$/i.test(value)
}
