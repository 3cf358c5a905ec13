import { type LedgerRows } from '@amour/db'
import type { LogHistory } from '../chain/create-log-history.ts'
import { decodeLogs } from './decode-logs.ts'
import { valueEntries } from './value-entries.ts'

/**
 * The rows that a ledger has by the logs of a history.
 *
 * @param prices of rounds that were added before the history begins.
 */
export function ledgerRows(
  chainId: number,
  { logs, blocks }: Pick<LogHistory, 'logs' | 'blocks'>,
  prices: ReadonlyMap<number, bigint> = new Map(),
): LedgerRows {
  const decoded = decodeLogs(chainId, logs, blocks)
  const all = new Map([...prices, ...decoded.rounds.map(({ index, price }) => [index, price] as const)])
  return { ...decoded, entries: valueEntries(decoded.entries, all) }
}
