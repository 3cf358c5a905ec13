import { fileURLToPath } from 'node:url'
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre'
import type { Address } from 'viem'
import { DeploymentError } from '../deployment-error.ts'
import type { Signer } from './signer.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CONFIG = fileURLToPath(new URL('../../hardhat.public.config.ts', import.meta.url))

/** Who signs with Hardhat: the key DEPLOYER_KEY of the keystore, or an account of a Ledger. */
export type HardhatAccount = 'keystore' | { readonly ledger: Address }

/** Hardhat's own runtime, for its keystore, its Ledger and its verification. Slow to load, so only when it is needed. */
export async function openHardhat(network: string): Promise<HardhatRuntimeEnvironment> {
  const { createHardhatRuntimeEnvironment, importUserConfig } = await import('hardhat/hre')
  const options = { config: CONFIG, network, buildProfile: 'production' }
  return createHardhatRuntimeEnvironment(await importUserConfig(CONFIG), options, ROOT)
}

/** The RPC address of a network, from the keystore or the environment. Throws Hardhat's errors when it is nowhere. */
export async function readRpcUrl(hre: HardhatRuntimeEnvironment, network: string): Promise<string> {
  const settings = hre.config.networks[network]
  if (settings?.type !== 'http') throw new DeploymentError(`Hardhat knows no network ${network}`)
  return settings.url.getUrl()
}

/** A signer whose key Hardhat keeps or asks a Ledger for. Throws Hardhat's errors when it has none. */
export async function hardhatSigner(
  hre: HardhatRuntimeEnvironment,
  network: string,
  account: HardhatAccount,
  rpcUrl: string,
): Promise<Signer> {
  const { configVariable } = await import('hardhat/config')
  const accounts =
    account === 'keystore'
      ? { accounts: [configVariable('DEPLOYER_KEY')] }
      : { ledgerAccounts: [account.ledger] }
  const { provider } = await hre.network.create({ network, override: { url: rpcUrl, ...accounts } })
  if (account !== 'keystore') return { address: account.ledger, provider }
  const [address] = (await provider.request({ method: 'eth_accounts' })) as Address[]
  if (!address) throw new DeploymentError('DEPLOYER_KEY is no key')
  return { address, provider }
}
