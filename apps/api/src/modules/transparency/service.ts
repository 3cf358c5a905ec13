import type { Cache } from '@amour/cache'
import { amourSaleAbi, amourTokenAbi } from '@amour/chain'
import type { BlockRef } from '@amour/db'
import { DomainError } from '@amour/domain'
import { type Address, getAddress, type PublicClient } from 'viem'
import type { SaleReader } from '../../chain/create-sale-reader.ts'
import type { AcceptedAsset } from '../../chain/read-assets.ts'
import type { Answer } from '../../http/answer.ts'
import { assetFigureAt, figuresAt, presentBlock } from '../../http/present-figure.ts'
import { type AnswerState, createSharedAnswer } from '../../http/shared-answer.ts'
import type { Transparency } from './schemas.ts'

interface TransparencyServiceOptions {
  cache: Cache
  client: PublicClient
  chainId: number
  sale: Address
  saleReader: SaleReader
}

export interface TransparencyService {
  /** @throws DomainError `chain.unavailable` */
  read(): Answer | Promise<Answer>
}

/** Reads what the contracts hold and owe, once a block. */
export function createTransparencyService(options: TransparencyServiceOptions): TransparencyService {
  const { cache, chainId, client, sale, saleReader } = options

  async function look(): Promise<AnswerState> {
    const { hash, number, timestamp } = await client.getBlock().catch(unavailable)
    const block = { number, hash, time: new Date(Number(timestamp) * 1_000) }
    return { name: hash, make: () => readAt(block).catch(unavailable) }
  }

  async function readAt(block: BlockRef): Promise<Transparency> {
    const { assets, token, treasury } = await saleReader.terms()
    const at = { blockNumber: block.number }
    const contract = { address: sale, abi: amourSaleAbi } as const
    const coin = { address: token, abi: amourTokenAbi } as const
    const [[sold, raised], supply, heldBySale, ...rows] = await Promise.all([
      client.readContract({ ...contract, ...at, functionName: 'totals' }),
      client.readContract({ ...coin, ...at, functionName: 'totalSupply' }),
      client.readContract({ ...coin, ...at, functionName: 'balanceOf', args: [sale] }),
      ...assets.map((accepted) => readAsset(accepted, treasury, block)),
    ])
    const figure = figuresAt(block, 'chain')
    return {
      contracts: { sale: getAddress(sale), token, treasury },
      assets: rows,
      sold: figure('amr', sold, 'AmourSale.totals().tokensSold'),
      raised: figure('usd', raised, 'AmourSale.totals().usd'),
      supply: figure('amr', supply, 'AmourToken.totalSupply()'),
      heldBySale: figure('amr', heldBySale, `AmourToken.balanceOf(${getAddress(sale)})`),
      block: presentBlock(block),
      readAt: new Date().toISOString(),
    }
  }

  async function readAsset(
    { asset, token }: AcceptedAsset,
    treasury: Address,
    block: BlockRef,
  ): Promise<Transparency['assets'][number]> {
    const blockNumber = block.number
    const balanceOf = (owner: Address): Promise<bigint> =>
      token
        ? client.readContract({
            address: token,
            abi: amourTokenAbi,
            functionName: 'balanceOf',
            args: [owner],
            blockNumber,
          })
        : client.getBalance({ address: owner, blockNumber })
    const balanceCall = (owner: Address): string =>
      token ? `${asset.symbol}.balanceOf(${owner})` : `eth_getBalance(${owner})`
    const [escrow, held, kept] = await Promise.all([
      client.readContract({
        address: sale,
        abi: amourSaleAbi,
        functionName: 'escrowOf',
        args: [asset.index],
        blockNumber,
      }),
      balanceOf(sale),
      balanceOf(treasury),
    ])
    const figure = assetFigureAt(block, asset)
    return {
      ...asset,
      token,
      escrow: figure(escrow, `AmourSale.escrowOf(${asset.index})`),
      held: figure(held, balanceCall(getAddress(sale))),
      treasury: figure(kept, balanceCall(treasury)),
    }
  }

  const answer = createSharedAnswer({
    cache,
    key: `transparency:${chainId}:${sale}`,
    look,
    staleSeconds: 600,
  })
  return { read: () => answer.get() }
}

function unavailable(cause: unknown): never {
  throw cause instanceof DomainError ? cause : new DomainError('chain.unavailable', { cause })
}
