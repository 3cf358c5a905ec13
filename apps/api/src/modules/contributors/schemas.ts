import { buyerStatuses } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { Asset } from '../../http/asset.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Address, Amount, Instant } from '../../http/values.ts'

export const Contributor = named(
  'Contributor',
  Type.Object(
    {
      address: Address('The buyer'),
      round: Type.Integer({ minimum: 0 }),
      asset: reference(Asset),
      tokens: Amount('AMR base units (18 decimals); in a commit round those committed to'),
      paid: Amount('Base units of the asset'),
      usd: Amount('Value at the price of the round (6 decimals)'),
      purchases: Type.Integer({ minimum: 1, description: 'How many it is the sum of' }),
      firstPurchaseAt: Instant('Oldest of them'),
      lastPurchaseAt: Instant('Newest of them'),
      country: nullable(
        Type.String({
          description: 'Of the newest declaration, ISO 3166-1 alpha-2; null when there is none',
        }),
      ),
      status: nullable(Type.Enum([...buyerStatuses], { description: 'Of the newest declaration' })),
      claimed: Amount('AMR base units that were claimed'),
      returned: Amount('Base units of the asset that a commit round gave back'),
    },
    { description: 'What one buyer holds of one round, paid in one asset, and what that person declared' },
  ),
)

const exportFormats = ['csv', 'json'] as const

export const ContributorsQuery = Type.Object(
  {
    format: Type.Optional(
      Type.Enum([...exportFormats], { default: 'csv', description: 'CSV has amounts in whole units' }),
    ),
  },
  { additionalProperties: false },
)

export type Contributor = Static<typeof Contributor>
export type ExportFormat = (typeof exportFormats)[number]
