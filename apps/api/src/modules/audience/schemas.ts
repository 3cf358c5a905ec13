import Type, { type Static } from 'typebox'
import { named } from '../../http/reference.ts'
import { Amount } from '../../http/values.ts'

/** A web server sends its batch every few seconds; more kinds of visits than this it counts as others itself. */
export const MOST_COUNTS = 500
/** Of one count in one batch. */
const MOST_VISITS = 1_000_000

const visits = Type.Integer({ minimum: 1, maximum: MOST_VISITS })
const count = (kind: 'page' | 'referrer' | 'campaign', pattern: string, description: string) =>
  Type.Object(
    {
      kind: Type.Enum([kind]),
      value: Type.String({ minLength: 1, maxLength: 200, pattern, description }),
      visits,
    },
    { additionalProperties: false },
  )

const host = '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$'

export const AudienceBatch = Type.Object(
  {
    counts: Type.Array(
      Type.Union([
        count('page', '^/[A-Za-z0-9/_.-]*$', 'Path of a page, without its query'),
        count('referrer', host, 'Host of the site with the link'),
        count('campaign', '^[a-z0-9._-]{1,40}/[a-z0-9._-]{0,40}$', '`utm_source` and `utm_campaign`'),
      ]),
      { minItems: 1, maxItems: MOST_COUNTS },
    ),
  },
  { additionalProperties: false },
)

/** PostgreSQL has no year 0, and nobody visited before 2000. */
const Day = (description: string) =>
  Type.String({ format: 'date', pattern: '^2\\d{3}-', description: `${description} (UTC)` })

export const MOST_DAYS = 800

export const AudienceQuery = Type.Object(
  {
    from: Type.Optional(Day('First day; 29 days before the last when absent')),
    to: Type.Optional(Day('Last day; today when absent')),
  },
  { additionalProperties: false },
)

const Counted = (value: string) =>
  Type.Array(Type.Object({ value: Type.String({ description: value }), visits: Amount('How many') }), {
    description: 'The most visited first; `(other)` stands for values beyond the most that a day keeps',
  })

export const AudienceReport = named(
  'AudienceReport',
  Type.Object(
    {
      from: Day('First day'),
      to: Day('Last day'),
      days: Type.Array(Type.Object({ day: Day('A day with visits'), visits: Amount('Pages asked for') })),
      pages: Counted('Path'),
      referrers: Counted('Host'),
      campaigns: Counted('`utm_source/utm_campaign`'),
    },
    { description: 'Pages asked for. Nothing tells one visitor from another' },
  ),
)

export type AudienceBatch = Static<typeof AudienceBatch>
export type AudienceQuery = Static<typeof AudienceQuery>
export type AudienceReport = Static<typeof AudienceReport>
