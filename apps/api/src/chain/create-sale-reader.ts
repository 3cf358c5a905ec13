import type { Cache } from '@amour/cache'
import { amourSaleAbi } from '@amour/chain'
import { DomainError } from '@amour/domain'
import type { Address, PublicClient } from 'viem'
import { type AcceptedAsset, acceptedAssets, type AssetPrices, readAssetPrices } from './read-assets.ts'
import { refreshedRead } from './refreshed-read.ts'
import { sharedPrices } from './shared-prices.ts'
import { sharedRead } from './shared-read.ts'

/** A slow provider must not hold up a page that says at which block its prices were read. */
const PRICES = { freshMs: 400, usableMs: 5_000 }

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
  assets: readonly AcceptedAsset[]
}

/** What a voucher depends on, read at the chain's head. */
export interface VoucherBasis {
  epoch: bigint
  /** Time of the head, Unix seconds. */
  time: bigint
}

export interface SaleReader {
  terms(): Promise<SaleTerms>
  voucherBasis(): Promise<VoucherBasis>
  prices(): Promise<AssetPrices>
}

interface SaleReaderOptions {
  client: PublicClient
  cache: Cache
  chainId: number
  sale: Address
}

/** Reads the contract. Everything throws DomainError `chain.unavailable` when no provider answers. */
export function createSaleReader({ cache, chainId, client, sale }: SaleReaderOptions): SaleReader {
  const contract = { address: sale, abi: amourSaleAbi } as const

  async function readTerms(): Promise<SaleTerms> {
    const config = await client.readContract({ ...contract, functionName: 'config' })
    return {
      token: config.token,
      treasury: config.treasury,
      start: BigInt(config.saleStart),
      end: BigInt(config.saleEnd),
      coolingOffEnd: BigInt(config.coolingOffEnd),
      withdrawalWindow: BigInt(config.withdrawalWindow),
      softCapUsd: config.softCapUsd,
      assets: acceptedAssets(config),
    }
  }

  async function readVoucherBasis(): Promise<VoucherBasis> {
    const [control, block] = await Promise.all([
      client.readContract({ ...contract, functionName: 'control' }),
      client.getBlock(),
    ])
    return { epoch: BigInt(control.epoch), time: block.timestamp }
  }

  const terms = sharedRead(Infinity, () => available(readTerms()))
  return {
    terms,
    // Not kept: a voucher of an epoch that has just ended would be refused.
    voucherBasis: sharedRead(0, () => available(readVoucherBasis())),
    prices: refreshedRead(
      PRICES,
      sharedPrices(cache, `prices:${chainId}:${sale}`, async () => {
        const { assets } = await terms()
        return available(readAssetPrices(client, sale, assets))
      }),
    ),
  }
}

async function available<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (cause) {
    throw new DomainError('chain.unavailable', { cause })
  }
}
