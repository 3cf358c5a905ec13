import { listTransactions } from '@nomicfoundation/ignition-core'
import type { Hash, Hex } from 'viem'
import { hexToNumber } from 'viem'
import { artifactResolver } from './artifact-resolver.ts'
import type { Build } from './build.ts'
import { DeploymentError } from './deployment-error.ts'
import type { Signer } from './signer/signer.ts'

/**
 * The block of a deployment's first transaction.
 * @param sent of this run; of earlier ones the journal tells
 */
export async function firstBlock(
  { provider }: Signer,
  sent: readonly Hash[],
  journal: string | undefined,
  build: Build,
): Promise<number> {
  const hashes =
    journal === undefined
      ? sent
      : (await listTransactions(journal, artifactResolver(build))).map(({ txHash }) => txHash)
  const receipts = hashes.map(
    (hash) =>
      provider.request({ method: 'eth_getTransactionReceipt', params: [hash] }) as Promise<{
        blockNumber: Hex
      } | null>,
  )
  // One that another transaction replaced has none.
  const found = (await Promise.all(receipts)).filter((receipt) => receipt !== null)
  if (found.length === 0) throw new DeploymentError('The deployment has no transaction on this chain')
  return Math.min(...found.map(({ blockNumber }) => hexToNumber(blockNumber)))
}
