import { DomainError } from '@amour/domain'
import { type Hex, isAddressEqual, type Log } from 'viem'
import type { ChainBlock } from './chain-block.ts'
import { bloomOf } from './logs-bloom.ts'

/** A log of a mined block. */
export type MinedLog = Log<bigint, number, false>

/**
 * Accepts all logs of one block only if they are the block's: every one belongs to it, their indexes have no gap, and together they
 * give the header's bloom filter, where its hash proves that. So no log too many passes, and none is missing but a last one that has the
 * topics of another.
 *
 * @throws DomainError `chain.inconsistent`
 */
export function checkBlockLogs(block: ChainBlock, logs: readonly MinedLog[]): void {
  logs.forEach((log, index) => {
    if (log.removed || log.blockHash !== block.hash || log.blockNumber !== block.number)
      refuse('another block')
    if (log.logIndex !== index) refuse('a gap in the indexes')
  })
  if (block.logsBloom !== null && bloomOf(logs) !== block.logsBloom)
    refuse("not the bloom filter of the block's header")
}

export interface LogRange {
  from: bigint
  to: bigint
  sale: Hex
}

/**
 * Accepts logs of a range of blocks: of the sale, in the range, in order, none twice.
 *
 * @throws DomainError `chain.inconsistent`
 */
export function checkRangeLogs({ from, to, sale }: LogRange, logs: readonly MinedLog[]): void {
  let last: MinedLog | undefined
  for (const log of logs) {
    if (!isAddressEqual(log.address, sale)) refuse('another contract')
    if (log.removed || log.blockNumber < from || log.blockNumber > to) refuse('outside of the range')
    if (last && !isBefore(last, log)) refuse('not in order')
    last = log
  }
}

function isBefore(one: MinedLog, other: MinedLog): boolean {
  if (one.blockNumber !== other.blockNumber) return one.blockNumber < other.blockNumber
  return one.blockHash === other.blockHash && one.logIndex < other.logIndex
}

function refuse(fault: string): never {
  throw new DomainError('chain.inconsistent', { detail: `The logs of an RPC provider are refused: ${fault}` })
}
