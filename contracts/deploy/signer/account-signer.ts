import { type Address, type Hex, type LocalAccount, hexToBigInt, hexToNumber } from 'viem'
import { rpcProvider } from './rpc-provider.ts'
import type { Signer } from './signer.ts'

/** A transaction as Ignition sends it to a chain that has EIP-1559 fees. */
interface TransactionRequest {
  readonly to?: Address
  readonly data?: Hex
  readonly value?: Hex
  readonly nonce: Hex
  readonly gas: Hex
  readonly maxFeePerGas: Hex
  readonly maxPriorityFeePerGas: Hex
}

/** Signs with an account that is at hand: those of a local chain. Keys of other chains stay in a keystore or a device. */
export function accountSigner(rpcUrl: string, account: LocalAccount): Signer {
  const node = rpcProvider(rpcUrl)
  const sign = async (request: TransactionRequest) => {
    const chainId = hexToNumber((await node.request({ method: 'eth_chainId' })) as Hex)
    const { to, data, value, nonce, gas, maxFeePerGas, maxPriorityFeePerGas } = request
    return account.signTransaction({
      type: 'eip1559',
      chainId,
      ...(to && { to }),
      ...(data && { data }),
      value: hexToBigInt(value ?? '0x0'),
      nonce: hexToNumber(nonce),
      gas: hexToBigInt(gas),
      maxFeePerGas: hexToBigInt(maxFeePerGas),
      maxPriorityFeePerGas: hexToBigInt(maxPriorityFeePerGas),
    })
  }
  return {
    address: account.address,
    provider: {
      async request({ method, params }): Promise<unknown> {
        if (method !== 'eth_sendTransaction') return node.request({ method, ...(params && { params }) })
        const [request] = params as [TransactionRequest]
        return node.request({ method: 'eth_sendRawTransaction', params: [await sign(request)] })
      },
    },
  }
}
