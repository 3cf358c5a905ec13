import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BusinessConfig, NetworkName } from '@amour/config'
import {
  type DeploymentParameters,
  type DeploymentRecord,
  checkDeployment,
  deployWithSigner,
  stepTitle,
} from '@amour/contracts'
import { formatEther } from 'viem'
import { UsageError } from '../usage-error.ts'
import { writeDeployment } from './deployment-file.ts'
import { deploymentParameters } from './deployment-parameters.ts'
import { describeRehearsal } from './rehearsal/describe-rehearsal.ts'
import { describeReport } from './describe-report.ts'
import { networkSetting } from './network-setting.ts'
import { chainIdOf } from './networks.ts'
import { type OpenSigner, openSigner } from './open-signer.ts'
import { type Rehearsal, rehearse } from './rehearsal/rehearse.ts'
import type { SignerChoice } from './signer-choice.ts'

export interface NetworkDeployment {
  readonly network: NetworkName
  readonly config: BusinessConfig
  readonly signer: SignerChoice
  /** Without one the keystore or the environment has it. */
  readonly rpcUrl?: string
  /** Sends; without it there is only the rehearsal. */
  readonly confirm: boolean
  /** Folder of Ignition's journal and of our record. */
  readonly journal: string
  readonly say: (text: string) => void
}

/** Seconds that the opening must be away, for the deployment to be over by then. */
const shortestNotice = 3600

/**
 * Rehearses a deployment to a public network and, when that is confirmed, sends it and checks it. One that was broken off goes
 * on where it stopped.
 * @returns the record when it was sent
 * @throws UsageError for what the issuer can mend, DeploymentError for what the chain refuses
 */
export async function deployToNetwork(options: NetworkDeployment): Promise<DeploymentRecord | undefined> {
  const { network, config, confirm, journal, say } = options
  if (existsSync(recordFile(journal))) {
    throw new UsageError(`${network} has a sale already: see ${recordFile(journal)}.`)
  }
  const parameters = networkParameters(config, network)
  const opened = await openSigner(network, options.signer, options.rpcUrl)
  await requireChain(network, opened)
  const { rpcUrl, signer } = opened
  const rehearsal = await rehearse({ rpcUrl, deployer: signer.address, parameters, journal })
  say(describeRehearsal(rehearsal, network))
  if (rehearsal.report.differences.length > 0 || rehearsal.played?.fault)
    throw new UsageError('The rehearsal went wrong.')
  if (!confirm) {
    say('\nNothing was sent: --confirm sends it.')
    return undefined
  }
  requireMeans(opened, rehearsal)
  return send(options, opened, parameters)
}

/** Where the addresses of a network's sale are kept, beside the journal. */
export function recordFile(journal: string): string {
  return join(journal, 'record.json')
}

/**
 * What the configuration wants of a network.
 * @throws UsageError when something is missing
 */
export function networkParameters(config: BusinessConfig, network: NetworkName): DeploymentParameters {
  const setting = networkSetting(config, network)
  return deploymentParameters(config, setting, Math.floor(Date.parse(config.sale.opensAt ?? '') / 1000))
}

async function requireChain(network: NetworkName, { signer }: OpenSigner): Promise<void> {
  const found = Number(await signer.provider.request({ method: 'eth_chainId' }))
  if (found !== chainIdOf(network)) throw new UsageError(`The node is on chain ${found}, not on ${network}.`)
}

function requireMeans({ signer, signs }: OpenSigner, { steps, gasPrice, balance }: Rehearsal): void {
  if (!signs) throw new UsageError('An address alone cannot sign: choose another --signer.')
  const cost = steps.reduce((sum, { gas }) => sum + gas, 0n) * gasPrice
  if (balance >= cost) return
  throw new UsageError(
    `${signer.address} has ${formatEther(balance)} ETH and needs ${formatEther(cost)} at least.`,
  )
}

async function send(
  { network, journal, say }: NetworkDeployment,
  { signer, rpcUrl }: OpenSigner,
  parameters: DeploymentParameters,
): Promise<DeploymentRecord> {
  if (parameters.times.start < Date.now() / 1000 + shortestNotice) {
    throw new UsageError('sale.opensAt must be an hour ahead at least.')
  }
  say(`\nDeploying to ${network}. Should this be broken off, the same command goes on with it.`)
  const record = await deployWithSigner({
    signer,
    parameters,
    journal,
    onStep: ({ id, hash }) => say(`✔ ${stepTitle(id)}  ${hash}`),
  })
  await writeDeployment(recordFile(journal), record)
  say(describeReport(await checkDeployment(rpcUrl, record, parameters)))
  return record
}
