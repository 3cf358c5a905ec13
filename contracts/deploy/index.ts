export { buildContracts } from './build-contracts.ts'
export { checkParameters, totalAllocation } from './check-parameters.ts'
export { deployAmour, type DeployAmourOptions } from './deploy-amour.ts'
export { DeploymentError } from './deployment-error.ts'
export type {
  DeploymentParameters,
  DeploymentRecord,
  EthUsdParameters,
  RoundParameters,
} from './parameters.ts'
export { type Artifact, type ContractName, readArtifact } from './read-artifact.ts'
