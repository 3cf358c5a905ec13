import { amourSaleAbi } from '@amour/chain'
import type { IssuedVoucher } from '@amour/api-client/api'
import type { Config } from '@wagmi/core'
import {
  estimateFeesPerGas,
  getBalance,
  getPublicClient,
  readContract,
  simulateContract,
  writeContract,
} from '@wagmi/core'
import type { Address, Hex } from 'viem'

/** ETH, among the assets of the sale. */
const ETH = 0n

export interface SaleCalls {
  /** What bounds a buyer: wei in the wallet, AMR already held in the round, wei a unit of gas may cost. */
  standing(buyer: Address, round: number): Promise<{ balance: bigint; held: bigint; feePerGas: bigint }>
  /** Runs the purchase without sending it; throws as the contract would. Answers the gas it takes. */
  rehearse(order: Order): Promise<bigint>
  /** Rehearses, then opens the wallet. Answers the transaction's hash. */
  buy(order: Order): Promise<Hex>
}

export interface Order {
  buyer: Address
  issued: IssuedVoucher
  wei: bigint
  /** Fewest AMR base units that are accepted. */
  minTokens: bigint
}

/** Calls of one sale. Reads go to the sale's own chain, whatever network the wallet is on. */
export function saleCalls(config: Config, chainId: number, sale: Address): SaleCalls {
  const call = ({ buyer, issued, wei, minTokens }: Order) => {
    const { round, maxTokens, deadline, termsHash } = issued.voucher
    const voucher = { round: BigInt(round), maxTokens: BigInt(maxTokens), deadline: BigInt(deadline) }
    return {
      address: sale,
      abi: amourSaleAbi,
      functionName: 'buyWithEth',
      args: [{ ...voucher, termsHash: termsHash as Hex }, issued.signature as Hex, minTokens],
      value: wei,
      account: buyer,
    } as const
  }

  return {
    async standing(buyer, round) {
      const [balance, position, fees] = await Promise.all([
        getBalance(config, { address: buyer, chainId }),
        readContract(config, {
          address: sale,
          abi: amourSaleAbi,
          functionName: 'positionOf',
          args: [buyer, BigInt(round), ETH],
          chainId,
        }),
        estimateFeesPerGas(config, { chainId }),
      ])
      return { balance: balance.value, held: position.tokens, feePerGas: fees.maxFeePerGas }
    },
    async rehearse(order) {
      const client = getPublicClient(config, { chainId })
      if (!client) throw Object.assign(new Error('No node of the chain.'), { code: 'chain.unavailable' })
      await simulateContract(config, { ...call(order), chainId })
      return client.estimateContractGas(call(order))
    },
    async buy(order) {
      await simulateContract(config, { ...call(order), chainId })
      return writeContract(config, { ...call(order), chainId })
    },
  }
}
