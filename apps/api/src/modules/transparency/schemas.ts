import Type, { type Static } from 'typebox'
import { Asset } from '../../http/asset.ts'
import { BlockReference, Figure } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Address, Instant } from '../../http/values.ts'

const figure = reference(Figure)

export const Transparency = named(
  'Transparency',
  Type.Object(
    {
      contracts: Type.Object({
        sale: Address('AmourSale'),
        token: Address('AmourToken'),
        treasury: Address('The only receiver of the proceeds'),
      }),
      assets: Type.Array(
        Type.Object({
          ...Asset.properties,
          token: nullable(Address('Its contract; null for ETH')),
          escrow: figure,
          held: figure,
          treasury: figure,
        }),
        {
          description: '`escrow`: what the sale owes buyers or the treasury. `held`: its balance, never less',
        },
      ),
      sold: figure,
      raised: figure,
      supply: figure,
      heldBySale: figure,
      block: reference(BlockReference),
      readAt: Instant('When the figures were read'),
    },
    { description: 'Read from the contracts, all at one block' },
  ),
)

export type Transparency = Static<typeof Transparency>
