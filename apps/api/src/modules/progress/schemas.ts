import Type, { type Static } from 'typebox'
import { BlockReference } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Amount } from '../../http/values.ts'

const Day = (description: string) => Type.String({ format: 'date', description: `${description} (UTC)` })

export const MOST_DAYS = 400

export const ProgressQuery = Type.Object(
  {
    from: Type.Optional(Day('First day; that of the first purchase when absent')),
    to: Type.Optional(Day('Last day; that of the ledger’s head when absent')),
    round: Type.Optional(Type.Integer({ minimum: 0, maximum: 255, description: 'Only this round' })),
  },
  { additionalProperties: false },
)

export const SaleProgress = named(
  'SaleProgress',
  Type.Object({
    round: nullable(Type.Integer({ description: 'The round asked for; null for all' })),
    days: Type.Array(
      Type.Object({
        day: Day('The day'),
        tokens: Amount(
          'AMR base units bought until its end, less what was given back; in a commit round those committed to',
        ),
        usd: Amount('Their value at the prices of the rounds (6 decimals)'),
        purchases: Amount('Purchases made until its end, whatever became of them'),
      }),
      { description: `Every day asked for, the oldest first; at most ${MOST_DAYS}` },
    ),
    head: reference(BlockReference),
  }),
)

export type ProgressQuery = Static<typeof ProgressQuery>
export type SaleProgress = Static<typeof SaleProgress>
