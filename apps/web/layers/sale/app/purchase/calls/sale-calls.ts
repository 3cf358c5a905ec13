import { decodeSaleError, paymentTokenAbi, type Permit } from '@amour/chain'
import type { Config } from '@wagmi/core'
import { getPublicClient, readContract, simulateContract, writeContract } from '@wagmi/core'
import type { Address, Hex } from 'viem'
import { purchaseGas } from '../purchase-gas.ts'
import type { Order, OrderWithVoucher } from './order.ts'
import { allowanceCall, etherCall, permitCall } from './purchase-calls.ts'
import { signPermit } from './sign-permit.ts'

/** Why the sale may take the payment: it comes along, it was allowed before, or a permit comes along. */
export type Consent = 'sent-along' | 'allowed-before' | Permit

export interface SaleCalls {
  /** Runs the purchase without sending it; throws as the contract would. Answers the gas it takes. */
  rehearse(order: OrderWithVoucher): Promise<bigint>
  /** Opens the wallet for a permit where the asset needs one. Nothing is sent. */
  consent(order: Order): Promise<Consent>
  /** Rehearses, then opens the wallet. Answers the transaction's hash. */
  buy(order: OrderWithVoucher, consent: Consent): Promise<Hex>
}

/** Calls of one sale. Reads go to the sale's own chain, whatever network the wallet is on. */
export function saleCalls(config: Config, chainId: number, sale: Address): SaleCalls {
  return {
    async rehearse(order) {
      if (order.token) {
        await simulateContract(config, { ...permitCall(sale, order), chainId }).catch(unlessOnlyUnpaid)
        return purchaseGas(order.asset)
      }
      const client = getPublicClient(config, { chainId })
      if (!client) throw Object.assign(new Error('No node of the chain.'), { code: 'chain.unavailable' })
      await simulateContract(config, { ...etherCall(sale, order), chainId })
      return client.estimateContractGas(etherCall(sale, order))
    },

    async consent({ token, buyer, paid }) {
      if (!token) return 'sent-along'
      const allowance = await readContract(config, {
        address: token,
        abi: paymentTokenAbi,
        functionName: 'allowance',
        args: [buyer, sale],
        chainId,
      })
      if (allowance >= paid) return 'allowed-before'
      return signPermit(config, { chainId, token, owner: buyer, spender: sale, value: paid })
    },

    async buy(order, consent) {
      if (consent === 'sent-along') {
        const call = { ...etherCall(sale, order), chainId }
        await simulateContract(config, call)
        return writeContract(config, call)
      }
      if (consent === 'allowed-before') {
        const call = { ...allowanceCall(sale, order), chainId }
        await simulateContract(config, call)
        return writeContract(config, call)
      }
      const call = { ...permitCall(sale, order, consent), chainId }
      await simulateContract(config, call)
      return writeContract(config, call)
    },
  }
}

/**
 * Without a permit a rehearsal can only end with the payment that failed. The contract takes the payment last, so everything that it
 * asks of the buyer, the round and the amount was in order.
 */
function unlessOnlyUnpaid(error: unknown): void {
  if (decodeSaleError(error)?.name !== 'AmourSale_PaymentFailed') throw error
}
