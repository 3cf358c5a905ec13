import { type PublicClient, createPublicClient, http } from 'viem'
import { chainById } from '@amour/chain'
import type { DeploymentRecord } from '../deployment-record.ts'
import type { DeploymentParameters } from '../parameters.ts'
import { type Findings, createFindings } from './findings.ts'

/** What every part of a check is told. */
export interface CheckContext {
  readonly client: PublicClient
  readonly record: DeploymentRecord
  readonly parameters: DeploymentParameters
  readonly findings: Findings
}

/** A check that has seen nothing yet. Throws a RangeError for a chain that Amour does not know. */
export function createCheckContext(
  rpcUrl: string,
  record: DeploymentRecord,
  parameters: DeploymentParameters,
): CheckContext {
  const client = createPublicClient({ chain: chainById(record.chainId), transport: http(rpcUrl) })
  return { client, record, parameters, findings: createFindings() }
}
