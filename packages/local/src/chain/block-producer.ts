import { rpc } from './rpc.ts'

/** Seconds between blocks. Transactions are mined at once in any case. */
export interface BlockPace {
  /** While something goes on, so that confirmations come. */
  active: number
  /** Otherwise: often enough for the chain's clock, seldom enough for the state file to stay small. */
  idle: number
}

/** Empty blocks that follow the last transaction at the active pace: more than any configured number of confirmations. */
const blocksAfterTransaction = 32

/**
 * Decides when an empty block is due. Keeps the number of blocks since the last transaction; call it at least once a second.
 */
export function createBlockProducer(rpcUrl: string, pace: BlockPace): () => Promise<bigint> {
  let lastNumber = -1n
  let lastBlockAt = 0
  let emptyBlocks = 0

  return async () => {
    const number = BigInt(await rpc<string>(rpcUrl, 'eth_blockNumber'))
    if (number !== lastNumber) {
      const count = await rpc<string>(rpcUrl, 'eth_getBlockTransactionCountByNumber', ['latest'])
      emptyBlocks = Number(count) > 0 ? 0 : emptyBlocks + 1
      lastNumber = number
      lastBlockAt = performance.now()
    }
    const wait = emptyBlocks < blocksAfterTransaction ? pace.active : pace.idle
    if (performance.now() - lastBlockAt >= wait * 1000) await rpc(rpcUrl, 'evm_mine')
    return number
  }
}
