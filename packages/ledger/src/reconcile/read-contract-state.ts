import { amourSaleAbi, amourTokenAbi } from '@amour/chain'
import type { BlockRef } from '@amour/db'
import { DomainError } from '@amour/domain'
import { type Hex, type PublicClient, zeroAddress } from 'viem'
import type { HeldPosition } from '../recompute/recompute-held-positions.ts'
import type { ContractState } from './contract-state.ts'

/** Positions asked for in one `eth_call`: its code and data stay below the limit of a contract's creation (EIP-3860). */
const POSITIONS_PER_CALL = 100

export interface ContractQuery {
  sale: Hex
  block: BlockRef
  /** Which positions to ask for. */
  positions: readonly Pick<HeldPosition, 'buyer' | 'round' | 'asset'>[]
}

/**
 * Reads the contract's state as of a block, from one provider, which must keep the states of recent blocks.
 *
 * @throws DomainError `chain.inconsistent` when the provider has another block in its place
 */
export async function readContractState(client: PublicClient, query: ContractQuery): Promise<ContractState> {
  const at = { blockNumber: query.block.number, deployless: true, allowFailure: false } as const
  const sale = { address: query.sale, abi: amourSaleAbi } as const
  const [config, [sold, usd], allocation, control] = await client.multicall({
    ...at,
    contracts: [
      { ...sale, functionName: 'config' },
      { ...sale, functionName: 'totals' },
      { ...sale, functionName: 'allocation' },
      { ...sale, functionName: 'control' },
    ],
  })
  const rounds = await client.multicall({
    ...at,
    contracts: Array.from({ length: allocation.rounds }, (_, index) => ({
      ...sale,
      functionName: 'roundOf' as const,
      args: [BigInt(index)] as const,
    })),
  })
  const tokens = [zeroAddress, config.usdc, config.eurc]
  const assets = await readAssets(client, query, tokens)
  const positions = await readPositions(client, query)
  const tokensHeld = await balanceOf(client, query, config.token)
  const present = await client.getBlock({ blockNumber: query.block.number })
  if (present.hash !== query.block.hash) throw new DomainError('chain.inconsistent')
  return {
    totals: { sold, usd },
    allocated: allocation.tokens,
    tokensHeld,
    pausedUntil: control.pausedUntil,
    rounds: rounds.map((round, index) => ({ index, sold: round.sold })),
    assets,
    positions,
  }
}

/** @param tokens by the asset's index; zero for ETH, and for a coin that the sale does not take. */
async function readAssets(client: PublicClient, query: ContractQuery, tokens: readonly Hex[]) {
  const assets: ContractState['assets'] = []
  for (const [asset, token] of tokens.entries()) {
    if (asset !== 0 && token === zeroAddress) continue
    const escrow = await client.readContract({
      address: query.sale,
      abi: amourSaleAbi,
      functionName: 'escrowOf',
      args: [asset],
      blockNumber: query.block.number,
    })
    assets.push({ asset, escrow, held: await balanceOf(client, query, token) })
  }
  return assets
}

function balanceOf(client: PublicClient, { sale, block }: ContractQuery, token: Hex): Promise<bigint> {
  if (token === zeroAddress) return client.getBalance({ address: sale, blockNumber: block.number })
  return client.readContract({
    address: token,
    abi: amourTokenAbi,
    functionName: 'balanceOf',
    args: [sale],
    blockNumber: block.number,
  })
}

async function readPositions(
  client: PublicClient,
  { sale, block, positions }: ContractQuery,
): Promise<HeldPosition[]> {
  const read: HeldPosition[] = []
  for (let start = 0; start < positions.length; start += POSITIONS_PER_CALL) {
    const some = positions.slice(start, start + POSITIONS_PER_CALL)
    const found = await client.multicall({
      blockNumber: block.number,
      deployless: true,
      allowFailure: false,
      batchSize: 0,
      contracts: some.map(({ buyer, round, asset }) => ({
        address: sale,
        abi: amourSaleAbi,
        functionName: 'positionOf' as const,
        args: [buyer, BigInt(round), asset] as const,
      })),
    })
    for (const [index, { buyer, round, asset }] of some.entries()) {
      const { tokens = 0n, paid = 0n } = found[index] ?? {}
      read.push({ buyer, round, asset, tokens, paid })
    }
  }
  return read
}
