import { chainById } from '@amour/chain'
import type { Address, Hex } from 'viem'
import { createWalletClient, getAddress, hexToBigInt, http, isAddress, isHex, publicActions } from 'viem'
import type { PlannedTransaction } from '../describe/describe-transaction.ts'
import { describeTransaction } from '../describe/describe-transaction.ts'
import { ProviderError, providerErrorCodes } from '../provider-error.ts'
import { walletTexts } from '../texts.ts'
import type { WalletContext } from '../wallet-context.ts'
import { requireAccount } from './accounts.ts'

/** `eth_sendTransaction`: estimates, asks, signs here and sends the raw transaction. Answers its hash. */
export async function sendTransaction(context: WalletContext, [request]: unknown[]): Promise<Hex> {
  const { from, to, data, value, gas } = (request ?? {}) as Record<string, unknown>
  requireAccount(context, from)
  if (typeof to !== 'string' || !isAddress(to, { strict: false })) {
    throw new ProviderError(providerErrorCodes.invalidParams, 'A recipient is required.')
  }
  if (context.vault.state.chainId !== context.homeChainId) {
    throw new ProviderError(providerErrorCodes.chainDisconnected, 'This wallet has no node for its network.')
  }
  const planned = await plan(context, {
    to: getAddress(to),
    data: isHex(data) ? data : '0x',
    value: isHex(value) ? hexToBigInt(value) : 0n,
    gas: isHex(gas) ? hexToBigInt(gas) : undefined,
  })
  const locale = context.locale()
  const view = describeTransaction(planned, { sale: context.sale, locale, texts: walletTexts[locale] })
  if (!(await context.ask(view)))
    throw new ProviderError(providerErrorCodes.rejected, 'User rejected the request.')
  return send(context, planned)
}

function clientOf(context: WalletContext) {
  return createWalletClient({
    account: context.vault.account(),
    chain: chainById(context.homeChainId),
    transport: http(context.rpcUrl),
  }).extend(publicActions)
}

interface Wanted {
  to: Address
  data: Hex
  value: bigint
  gas: bigint | undefined
}

/** A fifth over the estimate, as wallets do: storage may have warmed or cooled when the block is made. */
async function plan(context: WalletContext, wanted: Wanted): Promise<PlannedTransaction> {
  const { to, data, value } = wanted
  const client = clientOf(context)
  const [gas, { maxFeePerGas }] = await Promise.all([
    wanted.gas ?? client.estimateGas({ to, data, value }).then((estimate) => (estimate * 6n) / 5n),
    client.estimateFeesPerGas(),
  ])
  return { to, data, value, gas, maxFeePerGas }
}

async function send(context: WalletContext, planned: PlannedTransaction): Promise<Hex> {
  const client = clientOf(context)
  const prepared = await client.prepareTransactionRequest({ ...planned, type: 'eip1559' })
  return client.sendRawTransaction({ serializedTransaction: await client.signTransaction(prepared) })
}
