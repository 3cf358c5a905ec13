import { localChain, mockFiatTokenAbi } from '@amour/chain'
import type { DeploymentRecord } from '@amour/contracts'
import { devMnemonic } from '@amour/local'
import { createWalletClient, http, parseUnits, publicActions } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { localAccount } from './local-accounts.ts'

const accounts = 10
const amount = parseUnits('100000', 6)

/** Gives every account of a local chain USDC and EURC. They have ETH from the start. */
export async function givePlayMoney(rpcUrl: string, { usdc, eurc }: DeploymentRecord): Promise<void> {
  const client = createWalletClient({
    account: localAccount('deployer'),
    chain: localChain,
    transport: http(rpcUrl),
    pollingInterval: 25,
  }).extend(publicActions)
  let nonce = await client.getTransactionCount({ address: client.account.address })
  for (const address of [usdc, eurc]) {
    if (!address) continue
    const mint = { address, abi: mockFiatTokenAbi, functionName: 'mint' } as const
    const sent = Array.from({ length: accounts }, (_, addressIndex) => {
      const { address: to } = mnemonicToAccount(devMnemonic, { addressIndex })
      return client.writeContract({ ...mint, args: [to, amount], nonce: nonce++ })
    })
    const hashes = await Promise.all(sent)
    await Promise.all(hashes.map((hash) => client.waitForTransactionReceipt({ hash })))
  }
}
