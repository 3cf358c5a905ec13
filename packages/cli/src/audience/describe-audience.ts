import { type Audience, type AudienceKind, audienceKinds, type AudiencePeriod } from '@amour/db'

const titles: Record<AudienceKind, string> = {
  page: 'Pages',
  referrer: 'Referring sites',
  campaign: 'Campaigns',
}
const SHOWN = 25

/** The visits of a period as tables. */
export function describeAudience({ counts, days }: Audience, { from, to }: AudiencePeriod): string {
  const total = days.reduce((sum, { visits }) => sum + visits, 0n)
  const tables = audienceKinds.map((wanted) => {
    const rows = counts.filter(({ kind }) => kind === wanted)
    return { title: titles[wanted], rows: rows.map(({ value, visits }) => [value, visits] as const) }
  })
  return [
    `From ${from} to ${to} (UTC): ${total} pages asked for.`,
    ...describeTable(
      'Days',
      days.map(({ day, visits }) => [day, visits] as const),
      days.length,
    ),
    ...tables.flatMap(({ title, rows }) => describeTable(title, rows, SHOWN)),
  ].join('\n')
}

function describeTable(title: string, rows: (readonly [string, bigint])[], most: number): string[] {
  if (rows.length === 0) return []
  const shown = rows.slice(0, most)
  const width = Math.max(...shown.map(([value]) => value.length))
  const digits = Math.max(...shown.map(([, visits]) => String(visits).length))
  const lines = shown.map(([value, visits]) => `  ${value.padEnd(width)}  ${String(visits).padStart(digits)}`)
  const more = rows.length > most ? [`  and ${rows.length - most} more`] : []
  return ['', title, ...lines, ...more]
}
