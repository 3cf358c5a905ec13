import { confirmationStatuses } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { Asset } from '../../http/asset.ts'
import { ClaimSchedule } from '../../http/claim-schedule.ts'
import { BlockReference } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Amount, Hash, Id, Instant } from '../../http/values.ts'

export const Purchase = named(
  'Purchase',
  Type.Object({
    id: Id(),
    round: Type.Integer({ minimum: 0 }),
    asset: reference(Asset),
    tokens: Amount('AMR base units (18 decimals); in a commit round those committed to'),
    paid: Amount('Base units of the asset'),
    usd: Amount('Value at the price of the round (6 decimals)'),
    status: Type.Enum([...confirmationStatuses]),
    withdrawn: Type.Boolean({ description: 'Whether it was given back' }),
    block: reference(BlockReference),
    transactionHash: Hash('The transaction'),
    logIndex: Type.Integer({ minimum: 0 }),
    withdrawalDeadline: Instant('Until when it can be given back, exclusive'),
    termsHash: Hash('The terms that were accepted'),
    claimSchedule: ClaimSchedule(
      'When its tokens can be claimed, rounded down for it alone; the contract rounds once for a position',
    ),
  }),
)

export const PurchasePage = named(
  'PurchasePage',
  Type.Object({
    items: Type.Array(reference(Purchase), { description: 'The newest first' }),
    nextCursor: nullable(Type.String({ description: 'For the next page; null on the last' })),
    head: reference(BlockReference),
  }),
)

export const DEFAULT_LIMIT = 20

export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 200, description: 'As an earlier page gave it' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: DEFAULT_LIMIT })),
  },
  { additionalProperties: false },
)

export type PageQuery = Static<typeof PageQuery>
export type Purchase = Static<typeof Purchase>
export type PurchasePage = Static<typeof PurchasePage>
