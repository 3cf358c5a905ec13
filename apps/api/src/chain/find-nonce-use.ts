import { DomainError } from '@amour/domain'
import { isAddressEqual, type PublicClient, type Transaction } from 'viem'
import { blockOfNonce, type NonceSlot } from './block-of-nonce.ts'

/** What became of a nonce. The transaction is missing where the node does not name it. */
export type NonceUse =
  | { state: 'free' }
  | { state: 'waiting'; transaction: Transaction | undefined }
  /** Without a transaction: a contract's own creation or an EIP-7702 authorisation used it. */
  | { state: 'used'; transaction: Transaction | undefined }

/**
 * Finds which transaction holds or used a sender's nonce. A node that has an index of them is asked first; what it does not
 * know is looked for in the pending block, or in the block whose state counts one more.
 *
 * @throws DomainError `chain.history-missing`, `chain.inconsistent`
 */
export async function findNonceUse(client: PublicClient, slot: NonceSlot): Promise<NonceUse> {
  const { nonce, sender: address } = slot
  const head = await client.getBlock()
  const [used, known, indexed] = await Promise.all([
    client.getTransactionCount({ address, blockNumber: head.number }),
    client.getTransactionCount({ address, blockTag: 'pending' }),
    fromIndex(client, slot),
  ])
  if (indexed && indexed.blockNumber !== null) return { state: 'used', transaction: indexed }
  if (used > nonce) return { state: 'used', transaction: await fromBlocks(client, slot, head) }
  if (indexed) return { state: 'waiting', transaction: indexed }
  if (known > nonce) return { state: 'waiting', transaction: await fromPendingBlock(client, slot) }
  return { state: 'free' }
}

/** `eth_getTransactionBySenderAndNonce` is young: a node without it, or without that transaction, is no failure. */
function fromIndex(client: PublicClient, { nonce, sender }: NonceSlot): Promise<Transaction | undefined> {
  return client.getTransaction({ sender, nonce }).catch(() => undefined)
}

async function fromBlocks(
  client: PublicClient,
  slot: NonceSlot,
  head: { number: bigint; hash: string },
): Promise<Transaction | undefined> {
  const blockNumber = await blockOfNonce(client, slot, head.number)
  const { transactions } = await client.getBlock({ blockNumber, includeTransactions: true })
  const found = transactions.find(holds(slot))
  if (found) return found
  const { hash } = await client.getBlock({ blockNumber: head.number })
  if (hash !== head.hash) throw new DomainError('chain.inconsistent')
  return undefined
}

async function fromPendingBlock(client: PublicClient, slot: NonceSlot): Promise<Transaction | undefined> {
  const { transactions } = await client.getBlock({ blockTag: 'pending', includeTransactions: true })
  return transactions.find(holds(slot))
}

const holds =
  ({ nonce, sender }: NonceSlot) =>
  (transaction: Transaction) =>
    transaction.nonce === nonce && isAddressEqual(transaction.from, sender)
