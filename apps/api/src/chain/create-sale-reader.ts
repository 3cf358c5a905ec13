import { amourSaleAbi } from '@amour/chain'
import { DomainError } from '@amour/domain'
import { type Address, BaseError, ContractFunctionRevertedError, type PublicClient } from 'viem'
import type { BlockRef } from '@amour/db'
import { sharedRead } from './shared-read.ts'

/** What the sale was deployed with; it never changes. Times are Unix seconds. */
export interface SaleTerms {
  token: Address
  treasury: Address
  start: bigint
  end: bigint
  coolingOffEnd: bigint
  withdrawalWindow: bigint
  /** USD, 6 decimals. */
  softCapUsd: bigint
}

/** What a voucher depends on, read at the chain's head. */
export interface VoucherBasis {
  epoch: bigint
  /** Time of the head, Unix seconds. */
  time: bigint
}

export interface EthPrice {
  block: BlockRef
  /** USD per ETH, 8 decimals; undefined when the feed refuses, being stale for instance. */
  answer: bigint | undefined
}

export interface SaleReader {
  terms(): Promise<SaleTerms>
  voucherBasis(): Promise<VoucherBasis>
  ethPrice(): Promise<EthPrice>
}

/** Reads the contract. Everything throws DomainError `chain.unavailable` when no provider answers. */
export function createSaleReader(client: PublicClient, sale: Address): SaleReader {
  const contract = { address: sale, abi: amourSaleAbi } as const
  const read = <Name extends SaleConstant>(functionName: Name) =>
    client.readContract({ ...contract, functionName })

  async function readTerms(): Promise<SaleTerms> {
    const [token, treasury, start, end, coolingOffEnd, withdrawalWindow, softCapUsd] = await Promise.all([
      read('token'),
      read('treasury'),
      read('saleStart'),
      read('saleEnd'),
      read('coolingOffEnd'),
      read('withdrawalWindow'),
      read('softCapUsd'),
    ])
    return { token, treasury, start, end, coolingOffEnd, withdrawalWindow, softCapUsd }
  }

  async function readVoucherBasis(): Promise<VoucherBasis> {
    const [epoch, block] = await Promise.all([read('voucherEpoch'), client.getBlock()])
    return { epoch, time: block.timestamp }
  }

  async function readEthPrice(): Promise<EthPrice> {
    const { number, hash, timestamp } = await client.getBlock()
    const block = { number, hash, time: new Date(Number(timestamp) * 1_000) }
    try {
      const [answer] = await client.readContract({
        ...contract,
        functionName: 'priceOf',
        args: [0n],
        blockNumber: number,
      })
      return { block, answer }
    } catch (error) {
      if (isRevert(error)) return { block, answer: undefined }
      throw error
    }
  }

  return {
    terms: sharedRead(Infinity, () => available(readTerms())),
    // Not kept: a voucher of an epoch that has just ended would be refused.
    voucherBasis: sharedRead(0, () => available(readVoucherBasis())),
    ethPrice: sharedRead(1_000, () => available(readEthPrice())),
  }
}

type SaleConstant =
  | 'token'
  | 'treasury'
  | 'saleStart'
  | 'saleEnd'
  | 'coolingOffEnd'
  | 'withdrawalWindow'
  | 'softCapUsd'
  | 'voucherEpoch'

function isRevert(error: unknown): boolean {
  return (
    error instanceof BaseError &&
    error.walk((cause) => cause instanceof ContractFunctionRevertedError) !== null
  )
}

async function available<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (cause) {
    throw new DomainError('chain.unavailable', { cause })
  }
}
