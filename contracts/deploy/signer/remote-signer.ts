import type { EIP1193Provider } from '@nomicfoundation/ignition-core'
import type { Address } from 'viem'
import { DeploymentError } from '../deployment-error.ts'
import { rpcProvider } from './rpc-provider.ts'
import type { Signer } from './signer.ts'

/**
 * A wallet that signs what it is sent by JSON-RPC, such as Frame or clef with any hardware wallet behind it. The node answers
 * everything else.
 * Throws a DeploymentError when the wallet shows no account or is on another chain than the node.
 */
export async function remoteSigner(node: EIP1193Provider, walletUrl: string): Promise<Signer> {
  const wallet = rpcProvider(walletUrl)
  const [address] = (await wallet.request({ method: 'eth_accounts' })) as Address[]
  if (!address) throw new DeploymentError(`The wallet at ${walletUrl} shows no account`)
  const chains = [wallet, node].map((provider) => provider.request({ method: 'eth_chainId' }))
  const [ofWallet, ofNode] = await Promise.all(chains)
  if (ofWallet !== ofNode) throw new DeploymentError(`The wallet at ${walletUrl} is on another chain`)
  return {
    address,
    provider: {
      request: (request) => (request.method === 'eth_sendTransaction' ? wallet : node).request(request),
    },
  }
}
