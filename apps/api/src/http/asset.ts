import { assetSymbols } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { named } from './reference.ts'

export const Asset = named(
  'Asset',
  Type.Object(
    {
      index: Type.Integer({ minimum: 0, description: 'As the contract numbers it' }),
      symbol: Type.Enum([...assetSymbols]),
      decimals: Type.Integer({ minimum: 0, maximum: 18, description: 'Of its base units' }),
    },
    { description: 'What can be paid with' },
  ),
)

export type Asset = Static<typeof Asset>
