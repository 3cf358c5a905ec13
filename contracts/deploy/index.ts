export { type CheckReport, checkDeployment } from './check/check-deployment.ts'
export type { Difference } from './check/findings.ts'
export { type Build, buildFor } from './build.ts'
export { buildContracts } from './build-contracts.ts'
export { checkParameters } from './check-parameters.ts'
export { deployAmour, type DeployAmourOptions } from './deploy-amour.ts'
export { type SignedDeployment, deployWithSigner } from './deploy-with-signer.ts'
export { DeploymentError } from './deployment-error.ts'
export type { DeploymentRecord } from './deployment-record.ts'
export { journalFolder } from './journal-folder.ts'
export type {
  DeploymentParameters,
  FeedParameters,
  Parties,
  RoundParameters,
  StablecoinParameters,
  VestingParameters,
} from './parameters.ts'
export { type Artifact, type ContractName, readArtifact } from './read-artifact.ts'
export { stepTitle } from '../ignition/step-titles.ts'
export type { DeploymentStep } from './run-deployment.ts'
export { type HardhatAccount, hardhatSigner, openHardhat, readRpcUrl } from './signer/hardhat-network.ts'
export { remoteSigner } from './signer/remote-signer.ts'
export { rpcProvider } from './signer/rpc-provider.ts'
export type { Signer } from './signer/signer.ts'
export { totalAllocation, totalVesting } from './totals.ts'
export { verifyContracts } from './verify-contracts.ts'
