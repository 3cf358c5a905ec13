import { type DailyProgress, dailyProgress, type Database, type LedgerKey } from '@amour/db'
import { DomainError } from '@amour/domain'
import { presentBlock } from '../../http/present-figure.ts'
import { MOST_DAYS, type ProgressQuery, type SaleProgress } from './schemas.ts'

const DAY_MS = 86_400_000

interface ProgressServiceOptions {
  database: Database
  ledger: LedgerKey
}

export interface ProgressService {
  /**
   * The series, and the state of the ledger that it shows.
   *
   * @throws DomainError `request.invalid` (too many days, or none), `sale.unavailable`
   */
  read(query: ProgressQuery): Promise<{ answer: SaleProgress; version: string }>
}

export function createProgressService({ database, ledger }: ProgressServiceOptions): ProgressService {
  return {
    async read(query) {
      const progress = await dailyProgress(database, { ...ledger, round: query.round })
      if (!progress) throw new DomainError('sale.unavailable')
      const { head, revision } = progress
      const days = accumulate(progress, daysOf(query, progress))
      return {
        answer: { round: query.round ?? null, days, head: presentBlock(head) },
        version: `${revision}.${head.hash.slice(2, 18)}`,
      }
    },
  }
}

/** The days that are asked for. Without an end it is today's head, without a beginning as much as fits. */
function daysOf({ from, to }: ProgressQuery, { days, head }: DailyProgress): string[] {
  const last = timeOf('/to', to ?? dayOf(head.time.getTime()))
  const earliest = days[0] ? Date.parse(days[0].day) : last
  const first =
    from === undefined ? Math.max(earliest, last - (MOST_DAYS - 1) * DAY_MS) : timeOf('/from', from)
  const count = (last - first) / DAY_MS + 1
  if (from !== undefined && count < 1) throw refuse('/from', 'is after the last day')
  if (count > MOST_DAYS) throw refuse('/from', `is more than ${MOST_DAYS} days before the last day`)
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayOf(first + index * DAY_MS))
}

function accumulate({ days: changes }: DailyProgress, wanted: string[]): SaleProgress['days'] {
  const sum = { tokens: 0n, usd: 0n, purchases: 0n }
  let next = 0
  return wanted.map((day) => {
    for (let change = changes[next]; change && change.day <= day; change = changes[(next += 1)]) {
      sum.tokens += change.tokens
      sum.usd += change.usd
      sum.purchases += change.purchases
    }
    return { day, tokens: String(sum.tokens), usd: String(sum.usd), purchases: String(sum.purchases) }
  })
}

/** JavaScript would make the 3rd of March of a 31st of February. */
function timeOf(path: string, day: string): number {
  const time = Date.parse(day)
  if (Number.isNaN(time) || dayOf(time) !== day) throw refuse(path, 'is no day')
  return time
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function refuse(path: string, message: string): DomainError {
  return new DomainError('request.invalid', { errors: [{ path: `/querystring${path}`, message }] })
}
