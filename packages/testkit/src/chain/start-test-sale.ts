import { amourSaleAbi } from '@amour/chain'
import { deployAmour } from '@amour/contracts'
import type { DeploymentParameters, DeploymentRecord } from '@amour/contracts'
import { setClock } from '@amour/local'
import type { Account, Hash } from 'viem'
import { parties } from './parties.ts'
import { saleParameters } from './sale-parameters.ts'
import { signTestVoucher } from './sign-test-voucher.ts'
import { startTestChain } from './start-test-chain.ts'
import type { TestChain } from './start-test-chain.ts'

export interface TestSale extends TestChain {
  deployment: DeploymentRecord
  parameters: DeploymentParameters
  /** Buys with ETH as the account, with a fresh voucher, and waits for the receipt. Returns the transaction's hash. */
  buy(buyer: Account, wei: bigint, round?: bigint): Promise<Hash>
}

export interface TestSaleOptions {
  /** Changes the parameters of `saleParameters` before deployment. */
  change?: (parameters: DeploymentParameters) => DeploymentParameters
}

const hour = 3600
const ethAsset = 0

/**
 * A chain of one's own with a sale that is open: its clock begins two hours ago, the sale opens one hour ago, and the clock is
 * then set to now.
 */
export async function startTestSale(options: TestSaleOptions = {}): Promise<TestSale> {
  const now = Math.floor(Date.now() / 1000)
  const chain = await startTestChain({ genesisTimestamp: now - 2 * hour })
  const parameters = (options.change ?? ((same) => same))(saleParameters(now - hour))
  const { rpcUrl, publicClient } = chain
  const deployment = await deployAmour({ rpcUrl, deployer: parties.deployer, parameters })
  await setClock(rpcUrl)
  const sale = { address: deployment.sale, abi: amourSaleAbi } as const
  return {
    ...chain,
    deployment,
    parameters,
    buy: async (buyer, wei, round = 0n) => {
      const { timestamp } = await publicClient.getBlock()
      const { voucher, signature } = await signTestVoucher(
        { deployment, publicClient },
        {
          buyer: buyer.address,
          round,
          deadline: timestamp + 600n,
        },
      )
      const minTokens = await publicClient.readContract({
        ...sale,
        functionName: 'quote',
        args: [round, ethAsset, wei],
      })
      const hash = await chain.walletClient(buyer).writeContract({
        ...sale,
        functionName: 'buyWithEth',
        args: [voucher, signature, minTokens],
        value: wei,
      })
      await publicClient.waitForTransactionReceipt({ hash })
      return hash
    },
  }
}
