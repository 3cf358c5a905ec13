import type { NetworkName } from '@amour/config'
import {
  type Signer,
  hardhatSigner,
  openHardhat,
  readRpcUrl,
  remoteSigner,
  rpcProvider,
} from '@amour/contracts'
import type { SignerChoice } from './signer-choice.ts'

export interface OpenSigner {
  readonly rpcUrl: string
  readonly signer: Signer
  /** False when only an address is known. */
  readonly signs: boolean
}

/**
 * Finds the network's node and who signs there. The keystore may ask for its password.
 * @param givenUrl RPC address; without one the keystore or the environment has it
 */
export async function openSigner(
  network: NetworkName,
  choice: SignerChoice,
  givenUrl: string | undefined,
): Promise<OpenSigner> {
  const byHardhat = choice.kind === 'keystore' || choice.kind === 'ledger'
  const hre = byHardhat || givenUrl === undefined ? await openHardhat(network) : undefined
  const rpcUrl = givenUrl ?? (hre && (await readRpcUrl(hre, network))) ?? ''
  const node = rpcProvider(rpcUrl)
  if (choice.kind === 'address') {
    return { rpcUrl, signer: { address: choice.address, provider: node }, signs: false }
  }
  if (choice.kind === 'wallet') return { rpcUrl, signer: await remoteSigner(node, choice.url), signs: true }
  if (!hre) throw new Error('Hardhat was not opened')
  const account = choice.kind === 'ledger' ? { ledger: choice.address } : 'keystore'
  return { rpcUrl, signer: await hardhatSigner(hre, network, account, rpcUrl), signs: true }
}
