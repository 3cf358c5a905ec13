import { DomainError } from '@amour/domain'
import { type Address, BaseError, LimitExceededRpcError, type PublicClient, RpcRequestError } from 'viem'

/** Where a transaction of an account stands in its order. */
export interface NonceSlot {
  sender: Address
  /** The account's transactions before it. */
  nonce: number
}

/** How far back to look first: most ask for what has just happened, and a node that prunes keeps the state of 128 blocks. */
const reaches = [64n, 120n, 4_096n, 262_144n, 16_777_216n]

/**
 * Finds the block in which the sender's count of transactions went past the nonce: a few steps back, then by halves; on a
 * chain of n blocks some log2(n) questions.
 *
 * @param head a block after which the nonce is used.
 * @throws DomainError `chain.history-missing` when the node keeps no state as old as that.
 */
export async function blockOfNonce(
  client: PublicClient,
  { nonce, sender }: NonceSlot,
  head: bigint,
): Promise<bigint> {
  const isPast = async (blockNumber: bigint) =>
    (await client.getTransactionCount({ address: sender, blockNumber }).catch(explain)) > nonce

  let [before, past] = [-1n, head]
  for (const block of reaches.map((reach) => head - reach).filter((number) => number >= 0n)) {
    if (!(await isPast(block))) {
      before = block
      break
    }
    past = block
  }
  while (past - before > 1n) {
    const middle = (before + past) / 2n
    if (await isPast(middle)) past = middle
    else before = middle
  }
  return past
}

/** Nodes word it differently; but one that answers for the head and refuses for an older block has forgotten that block's state. */
function explain(error: unknown): never {
  const refused = error instanceof BaseError && error.walk((cause) => cause instanceof RpcRequestError)
  const limited = error instanceof BaseError && error.walk((cause) => cause instanceof LimitExceededRpcError)
  throw refused && !limited ? new DomainError('chain.history-missing', { cause: error }) : error
}
