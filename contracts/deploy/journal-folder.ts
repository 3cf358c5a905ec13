import { fileURLToPath } from 'node:url'

const DEPLOYMENTS = new URL('../ignition/deployments/', import.meta.url)

/** Where Ignition keeps the deployment of a chain, so that its own tasks find it as `chain-ID`. */
export function journalFolder(chainId: number): string {
  return fileURLToPath(new URL(`chain-${chainId}`, DEPLOYMENTS))
}
