import { assetSymbols } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { named, reference } from './reference.ts'
import { Amount, Hash, Instant } from './values.ts'

export const BlockReference = named(
  'BlockReference',
  Type.Object({
    number: Amount('Block number'),
    hash: Hash('Block hash'),
    time: Instant('When it was mined'),
  }),
)

export type BlockReference = Static<typeof BlockReference>

export const Figure = named(
  'Figure',
  Type.Object(
    {
      value: Amount('Integer in base units'),
      decimals: Type.Integer({ minimum: 0, maximum: 18 }),
      unit: Type.Enum(['USD', 'AMR', 'count', ...assetSymbols]),
      source: Type.Enum(['ledger', 'chain'], { description: 'Our ledger of events, or the contract itself' }),
      block: reference(BlockReference),
      call: Type.String({ description: 'How to get the same number oneself' }),
    },
    { description: 'A number with everything needed to verify it' },
  ),
)

export type Figure = Static<typeof Figure>
