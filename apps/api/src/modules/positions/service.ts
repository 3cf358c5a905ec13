import {
  type Database,
  type LedgerKey,
  type ListedPosition,
  listPositions,
  readOutcome,
  readSnapshot,
  readSyncState,
  type VestingRound,
  vestingRounds,
} from '@amour/db'
import { assetAt, DomainError, type Outcome, withdrawalDeadline } from '@amour/domain'
import type { SaleReader, SaleTerms } from '../../chain/create-sale-reader.ts'
import { presentClaimSchedule } from '../../http/present-claim-schedule.ts'
import { presentBlock } from '../../http/present-figure.ts'
import type { Position, PositionList } from './schemas.ts'

interface PositionServiceOptions {
  database: Database
  ledger: LedgerKey
  saleReader: SaleReader
}

export interface PositionService {
  /** @throws DomainError `sale.unavailable`, `chain.unavailable` */
  list(buyer: string): Promise<PositionList>
}

export function createPositionService({
  database,
  ledger,
  saleReader,
}: PositionServiceOptions): PositionService {
  return {
    async list(buyer) {
      const [terms, { outcome, positions, rounds, state }] = await Promise.all([
        saleReader.terms(),
        readSnapshot(database, async (snapshot) => ({
          state: await readSyncState(snapshot, ledger),
          positions: await listPositions(snapshot, { ...ledger, buyer }),
          rounds: await vestingRounds(snapshot, ledger),
          outcome: (await readOutcome(snapshot, ledger))?.outcome ?? ('undecided' as const),
        })),
      ])
      if (!state) throw new DomainError('sale.unavailable')
      return {
        items: positions.map((position) =>
          present(position, { terms, outcome, round: rounds.get(position.round) }),
        ),
        head: presentBlock(state.head),
      }
    },
  }
}

interface Context {
  terms: SaleTerms
  outcome: Outcome
  round: VestingRound | undefined
}

function present(position: ListedPosition, { terms, outcome, round }: Context): Position {
  const { asset, claimed, firstBoughtAt, lastBoughtAt, paid, purchases, returned, tokens, usd } = position
  const { coolingOffEnd } = terms
  const newest = BigInt(lastBoughtAt.getTime()) / 1_000n
  const deadline = withdrawalDeadline(newest, terms.withdrawalWindow, coolingOffEnd)
  return {
    round: position.round,
    asset: assetAt(asset),
    tokens: String(tokens),
    paid: String(paid),
    usd: String(usd),
    purchases,
    claimed: String(claimed),
    returned: String(returned),
    firstBoughtAt: firstBoughtAt.toISOString(),
    lastBoughtAt: lastBoughtAt.toISOString(),
    withdrawalDeadline: new Date(Number(deadline) * 1_000).toISOString(),
    claimSchedule: presentClaimSchedule(tokens, { round, outcome, coolingOffEnd }),
  }
}
