import { cp, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CheckReport,
  type DeploymentParameters,
  type DeploymentRecord,
  type DeploymentStep,
  checkDeployment,
  deployWithSigner,
  rpcProvider,
} from '@amour/contracts'
import { startChain } from '@amour/local'
import { type Address, parseEther } from 'viem'
import { openCopy } from './copied-chain.ts'
import { type PlayedSale, playSale } from './play-sale.ts'

export interface RehearsedStep {
  readonly id: string
  readonly gas: bigint
  /** Where the step made a contract. */
  readonly contract?: Address
}

export interface Rehearsal {
  readonly steps: readonly RehearsedStep[]
  readonly record: DeploymentRecord
  readonly report: CheckReport
  /** None when the check found differences: what is not as it should be is not played. */
  readonly played?: PlayedSale
  /** Wei per gas on the network, now. */
  readonly gasPrice: bigint
  /** What the deployer has there, wei. */
  readonly balance: bigint
}

export interface RehearsalOptions {
  readonly rpcUrl: string
  readonly deployer: Address
  readonly parameters: DeploymentParameters
  /** Of a deployment that was broken off: only what is left of it is rehearsed. */
  readonly journal?: string
}

/**
 * Deploys to a copy of the network that lives on this machine, with the very module and parameters, checks the result and plays the
 * sale's whole life. Nothing is sent. Throws what the deployment would throw.
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
  const { rpcUrl, deployer, parameters } = options
  const copy = await startChain({ copyOf: rpcUrl, accounts: 1 })
  const journal = await copyJournal(options.journal)
  try {
    const client = openCopy(copy.rpcUrl, copy.chainId)
    const balance = await client.getBalance({ address: deployer })
    const gasPrice = await client.getGasPrice()
    await client.setBalance({ address: deployer, value: parseEther('1000000') })
    await client.impersonateAccount({ address: deployer })
    const done: DeploymentStep[] = []
    const record = await deployWithSigner({
      signer: { address: deployer, provider: rpcProvider(copy.rpcUrl) },
      parameters,
      ...(journal && { journal }),
      onStep: (step) => done.push(step),
    })
    const steps = await Promise.all(
      done.map(async ({ id, hash }): Promise<RehearsedStep> => {
        const { gasUsed: gas, contractAddress } = await client.getTransactionReceipt({ hash })
        return { id, gas, ...(contractAddress && { contract: contractAddress }) }
      }),
    )
    const report = await checkDeployment(copy.rpcUrl, record, parameters)
    const rehearsal = { steps, record, report, gasPrice, balance }
    if (report.differences.length > 0) return rehearsal
    return { ...rehearsal, played: await playSale(client, record, parameters) }
  } finally {
    await copy.stop()
    if (journal) await rm(journal, { recursive: true, force: true })
  }
}

async function copyJournal(journal: string | undefined): Promise<string | undefined> {
  if (journal === undefined || !existsSync(journal)) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'amour-rehearsal-'))
  await cp(journal, folder, { recursive: true })
  return folder
}
