import { createTestClient, createWalletClient, http, publicActions } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { localChain } from '@amour/chain'
import { devMnemonic, startChain } from '@amour/local'
import { type DeploymentParameters, deployAmour } from '../../deploy/index.ts'
import { sampleParameters } from './parameters.ts'

const PAST = 3_600

export const accounts = {
  deployer: mnemonicToAccount(devMnemonic, { addressIndex: 0 }),
  admin: mnemonicToAccount(devMnemonic, { addressIndex: 1 }),
  guardian: mnemonicToAccount(devMnemonic, { addressIndex: 2 }),
  signer: mnemonicToAccount(devMnemonic, { addressIndex: 3 }),
  treasury: mnemonicToAccount(devMnemonic, { addressIndex: 4 }),
  buyer: mnemonicToAccount(devMnemonic, { addressIndex: 5 }),
  other: mnemonicToAccount(devMnemonic, { addressIndex: 6 }),
}

const parties = {
  treasury: accounts.treasury.address,
  admin: accounts.admin.address,
  guardian: accounts.guardian.address,
  voucherSigner: accounts.signer.address,
}

/**
 * A real chain whose clock starts an hour ago, a sale deployed on it, and the clock then set to now: open at once, though
 * its start lay in the chain's future when it was deployed.
 * @param now Unix seconds; the machine's time when absent.
 */
export async function startLocalSale(
  change: (parameters: DeploymentParameters) => DeploymentParameters,
  now = Math.floor(Date.now() / 1000),
) {
  const chain = await startChain({ genesisTimestamp: now - PAST })
  const parameters = change(sampleParameters(now - PAST / 2, parties))
  const deployment = await deployAmour({ rpcUrl: chain.rpcUrl, deployer: accounts.deployer, parameters })
  const client = createTestClient({
    mode: 'anvil',
    chain: localChain,
    transport: http(chain.rpcUrl),
    pollingInterval: 25,
  }).extend(publicActions)
  const setTime = async (time: number) => {
    await client.setNextBlockTimestamp({ timestamp: BigInt(time) })
    await client.mine({ blocks: 1 })
  }
  await setTime(now)
  const walletOf = (account: (typeof accounts)['buyer']) =>
    createWalletClient({ account, chain: localChain, transport: http(chain.rpcUrl) })
  return { chain, client, deployment, parameters, setTime, walletOf, now }
}

export type LocalSale = Awaited<ReturnType<typeof startLocalSale>>
