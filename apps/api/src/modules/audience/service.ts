import { addAudience, type AudienceKind, type Database, readAudience } from '@amour/db'
import { DomainError } from '@amour/domain'
import { type AudienceBatch, type AudienceQuery, type AudienceReport, MOST_DAYS } from './schemas.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 30

export interface AudienceService {
  /** Adds a batch to the counts of today (UTC). */
  add(batch: AudienceBatch): Promise<void>
  /** @throws DomainError `request.invalid` for too many days, or none */
  report(query: AudienceQuery): Promise<AudienceReport>
}

export function createAudienceService({ database }: { database: Database }): AudienceService {
  return {
    add: ({ counts }) =>
      addAudience(
        database,
        dayOf(Date.now()),
        counts.map(({ kind, value, visits }) => ({ kind, value, visits: BigInt(visits) })),
      ),
    async report(query) {
      const period = periodOf(query)
      const { counts, days } = await readAudience(database, period)
      const of = (wanted: AudienceKind) =>
        counts
          .filter(({ kind }) => kind === wanted)
          .map(({ value, visits }) => ({ value, visits: String(visits) }))
      return {
        ...period,
        days: days.map(({ day, visits }) => ({ day, visits: String(visits) })),
        pages: of('page'),
        referrers: of('referrer'),
        campaigns: of('campaign'),
      }
    },
  }
}

function periodOf({ from, to }: AudienceQuery): { from: string; to: string } {
  const last = timeOf('/to', to ?? dayOf(Date.now()))
  const first = from === undefined ? last - (USUAL_DAYS - 1) * DAY_MS : timeOf('/from', from)
  const count = (last - first) / DAY_MS + 1
  if (count < 1 || count > MOST_DAYS) throw invalid('/from', `From 1 to ${MOST_DAYS} days can be asked for`)
  return { from: dayOf(first), to: dayOf(last) }
}

function timeOf(path: string, day: string): number {
  const time = Date.parse(day)
  // `2026-02-31` has the form of a date and is none.
  if (!Number.isFinite(time) || dayOf(time) !== day) throw invalid(path, 'There is no such day')
  return time
}

function invalid(path: string, message: string): DomainError {
  return new DomainError('request.invalid', { errors: [{ path, message }] })
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
