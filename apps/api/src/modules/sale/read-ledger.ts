import {
  type Database,
  type LedgerKey,
  type LedgerPause,
  type LedgerRound,
  readOutcome,
  readPause,
  readSnapshot,
  roundsWithSold,
  type SaleTotals,
  saleTotals,
} from '@amour/db'
import { DomainError, type Outcome } from '@amour/domain'

export interface SaleLedger {
  totals: SaleTotals
  rounds: LedgerRound[]
  outcome: Outcome
  /** The last word on pauses, which may be over. */
  pause: LedgerPause | undefined
}

/**
 * Everything that the ledger says of the sale, at one block.
 *
 * @throws DomainError `sale.unavailable` before the ledger's first step
 */
export async function readLedger(database: Database, key: LedgerKey): Promise<SaleLedger> {
  const { totals, ...rest } = await readSnapshot(database, async (snapshot) => ({
    totals: await saleTotals(snapshot, key),
    rounds: await roundsWithSold(snapshot, key),
    outcome: (await readOutcome(snapshot, key))?.outcome ?? ('undecided' as const),
    pause: await readPause(snapshot, key),
  }))
  if (!totals) throw new DomainError('sale.unavailable')
  return { totals, ...rest }
}
