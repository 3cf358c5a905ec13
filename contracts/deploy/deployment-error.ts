/** A deployment that was refused or went wrong; nothing it left on the chain may be used. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError'
}
