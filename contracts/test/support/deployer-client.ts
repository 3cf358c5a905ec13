import { type Account, createPublicClient, createWalletClient, http, publicActions } from 'viem'
import { chainById, isLocalChain } from '@amour/chain'

/** How long to wait between looks for a receipt, in milliseconds. */
const POLLING_INTERVAL = { local: 25, public: 2_000 }

async function connect(rpcUrl: string, account: Account) {
  const transport = http(rpcUrl)
  const chain = chainById(await createPublicClient({ transport }).getChainId())
  const pollingInterval = isLocalChain(chain.id) ? POLLING_INTERVAL.local : POLLING_INTERVAL.public
  return createWalletClient({ account, chain, transport, pollingInterval }).extend(publicActions)
}

/** A viem client that sends and reads as the deployer. */
export type DeployerClient = Awaited<ReturnType<typeof connect>>

/** Connects to the node and takes its chain from it. Throws a RangeError for a chain Amour does not know. */
export const createDeployerClient: (rpcUrl: string, account: Account) => Promise<DeployerClient> = connect
