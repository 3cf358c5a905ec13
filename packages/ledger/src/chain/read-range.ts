import { DomainError } from '@amour/domain'
import type { PublicClient } from 'viem'
import type { LogRange } from './check-logs.ts'
import type { AskSecond } from './create-providers.ts'
import type { LogsInRange } from './logs-in-range.ts'
import { askOfRange, readAgreedRange } from './read-agreed-range.ts'
import { readProvenRange } from './read-proven-range.ts'

/**
 * Reads final blocks: quickly where a second provider says the same, and with proof where there is none or it says otherwise.
 *
 * @throws DomainError `chain.inconsistent`
 */
export async function readRange(
  client: PublicClient,
  second: AskSecond,
  range: LogRange,
): Promise<LogsInRange> {
  const other = await second((another) => askOfRange(another, range))
  const agreed = other && (await readAgreedRange(client, other, range))
  if (agreed) return agreed
  const proven = await readProvenRange(client, range)
  // The proof does not see a log that is like another one of its block.
  const known = other?.logs.filter(({ blockNumber }) => blockNumber <= proven.last.number) ?? []
  if (known.length > proven.logs.length) throw new DomainError('chain.inconsistent')
  return proven
}
