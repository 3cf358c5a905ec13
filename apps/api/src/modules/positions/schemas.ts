import Type, { type Static } from 'typebox'
import { Asset } from '../../http/asset.ts'
import { ClaimSchedule } from '../../http/claim-schedule.ts'
import { BlockReference } from '../../http/figure.ts'
import { named, reference } from '../../http/reference.ts'
import { Amount, Instant } from '../../http/values.ts'

export const Position = named(
  'Position',
  Type.Object(
    {
      round: Type.Integer({ minimum: 0 }),
      asset: reference(Asset),
      tokens: Amount('AMR base units (18 decimals); in a commit round those committed to'),
      paid: Amount('Base units of the asset'),
      usd: Amount('Value at the price of the round (6 decimals)'),
      purchases: Type.Integer({ minimum: 1, description: 'How many it is the sum of' }),
      claimed: Amount('AMR base units that were claimed'),
      returned: Amount('Base units of the asset that a commit round gave back'),
      firstBoughtAt: Instant('Oldest of its purchases'),
      lastBoughtAt: Instant('Newest of its purchases'),
      withdrawalDeadline: Instant('Until when it can be given back, exclusive'),
      claimSchedule: ClaimSchedule('When its tokens can be claimed'),
    },
    { description: 'What the wallet holds of one round, paid in one asset, as the contract keeps it' },
  ),
)

export const PositionList = named(
  'PositionList',
  Type.Object({
    items: Type.Array(reference(Position), { description: 'By round and asset' }),
    head: reference(BlockReference),
  }),
)

export type Position = Static<typeof Position>
export type PositionList = Static<typeof PositionList>
