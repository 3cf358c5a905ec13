import { localChain } from '@amour/chain'
import { startChain } from '@amour/local'
import type { ChainOptions } from '@amour/local'
import { createPublicClient, createTestClient, createWalletClient, http } from 'viem'
import type { Account, PublicClient, TestClient, Transport, WalletClient } from 'viem'
import { devAccount } from './dev-accounts.ts'

export interface TestChain {
  rpcUrl: string
  port: number
  publicClient: PublicClient
  /** Mines, moves the clock, sets balances. */
  testClient: TestClient<'anvil'>
  /** Sends as the account; a number means `devAccount(number)`. */
  walletClient(account: number | Account): WalletClient<Transport, typeof localChain, Account>
  /** Mines one block and moves the chain's clock forward. */
  passTime(seconds: number): Promise<void>
  stop(): Promise<void>
}

/** A chain of one's own on a free port, which makes blocks with transactions alone unless a pace is asked for. */
export async function startTestChain(options: ChainOptions = {}): Promise<TestChain> {
  const server = await startChain(options)
  const transport = http(server.rpcUrl)
  const common = { chain: localChain, transport, pollingInterval: 50, cacheTime: 0 } as const
  const testClient = createTestClient({ ...common, mode: 'anvil' })
  return {
    rpcUrl: server.rpcUrl,
    port: server.port,
    publicClient: createPublicClient(common),
    testClient,
    walletClient: (account) =>
      createWalletClient({ ...common, account: typeof account === 'number' ? devAccount(account) : account }),
    passTime: async (seconds) => {
      await testClient.increaseTime({ seconds })
      await testClient.mine({ blocks: 1 })
    },
    stop: () => server.stop(),
  }
}
