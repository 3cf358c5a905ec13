import {
  type Database,
  type LedgerKey,
  readOutcome,
  readSnapshot,
  type VestingRound,
  vestingRounds,
} from '@amour/db'
import type { Outcome } from '@amour/domain'

/** What of the sale decides when bought tokens can be claimed. */
export interface ClaimRules {
  rounds: Map<number, VestingRound>
  outcome: Outcome
}

/** Reads the rules once for each revision of the ledger, for all buyers. */
export function createClaimRules(
  database: Database,
  ledger: LedgerKey,
): (revision: bigint) => Promise<ClaimRules> {
  let current: { revision: bigint; rules: Promise<ClaimRules> } | undefined
  return (revision) => {
    if (current?.revision === revision) return current.rules
    const entry = { revision, rules: readClaimRules(database, ledger) }
    current = entry
    entry.rules.catch(() => {
      if (current === entry) current = undefined
    })
    return entry.rules
  }
}

function readClaimRules(database: Database, ledger: LedgerKey): Promise<ClaimRules> {
  return readSnapshot(database, async (snapshot) => ({
    rounds: await vestingRounds(snapshot, ledger),
    outcome: (await readOutcome(snapshot, ledger))?.outcome ?? ('undecided' as const),
  }))
}
