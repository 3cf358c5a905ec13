import { devAccount } from '@amour/testkit'
import { type Abi, type Address, createPublicClient, createWalletClient, http } from 'viem'
import { stack } from './stack.ts'

interface Call {
  address: Address
  abi: Abi
  functionName: string
  args?: readonly unknown[]
}

/** Reads the stack's chain, and writes to it as one of the development accounts. */
export function chainHand() {
  const transport = http(stack.rpcUrl)
  const reader = createPublicClient({ transport })
  return {
    read: (call: Call): Promise<unknown> => reader.readContract(call),
    /** Answers once the transaction is mined; throws when it was reverted. */
    async write(accountIndex: number, call: Call): Promise<void> {
      const writer = createWalletClient({ transport, account: devAccount(accountIndex) })
      const hash = await writer.writeContract({ ...call, chain: null })
      const { status } = await reader.waitForTransactionReceipt({ hash, pollingInterval: 100 })
      if (status !== 'success') throw new Error(`${call.functionName} was reverted`)
    },
  }
}
