import type { Abi, Address, Hash, TransactionReceipt } from 'viem'
import type { DeployerClient } from './deployer-client.ts'
import { DeploymentError } from '../../deploy/deployment-error.ts'
import { type ContractName, readArtifact } from '../../deploy/read-artifact.ts'

/** Waits for the receipt; throws a DeploymentError when the transaction reverted. */
export async function confirm(client: DeployerClient, hash: Hash, step: string): Promise<TransactionReceipt> {
  const receipt = await client.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new DeploymentError(`${step} reverted in transaction ${hash}`)
  return receipt
}

/** Creates a compiled contract and waits for it. */
export async function create(
  client: DeployerClient,
  name: ContractName,
  args: readonly unknown[],
): Promise<{ address: Address; block: number }> {
  const { abi, bytecode } = await readArtifact(name)
  const hash = await client.deployContract({ abi: abi as Abi, bytecode, args })
  const receipt = await confirm(client, hash, `The creation of ${name}`)
  if (!receipt.contractAddress) throw new DeploymentError(`${name} has no address`)
  return { address: receipt.contractAddress, block: Number(receipt.blockNumber) }
}
