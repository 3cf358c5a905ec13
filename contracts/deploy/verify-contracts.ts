import { openHardhat } from './signer/hardhat-network.ts'

/**
 * Publishes the sources of every contract of a network's deployment on Etherscan, Blockscout and Sourcify, as Hardhat does it;
 * it says itself what came of it and sets the exit code. The journal of the deployment must be at hand.
 */
export async function verifyContracts(network: string, chainId: number): Promise<void> {
  const hre = await openHardhat(network)
  await hre.tasks.getTask(['ignition', 'verify']).run({ deploymentId: `chain-${chainId}` })
}
