import { roundModes, saleStates } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { Asset } from '../../http/asset.ts'
import { BlockReference, Figure } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Address, Instant, Texts } from '../../http/values.ts'

const seconds = (description: string) =>
  Type.Integer({ minimum: 0, description: `${description}, in seconds` })
const figure = reference(Figure)

export const SaleRound = named(
  'SaleRound',
  Type.Object({
    index: Type.Integer({ minimum: 0 }),
    name: Texts('Its name'),
    mode: Type.Enum([...roundModes], {
      description:
        '`fixed`: first come, first served. `commit`: takes more than the cap; after success everybody gets the same share and the rest of their payment back',
    }),
    state: Type.Enum(['scheduled', 'open', 'closed']),
    priceUsd: figure,
    cap: figure,
    sold: figure,
    committed: nullable(figure),
    remaining: figure,
    minUsd: figure,
    opensAt: Instant('Inclusive'),
    closesAt: Instant('Exclusive'),
    cliffSeconds: seconds('After the cooling-off period, until anything but the unlocked share is vested'),
    durationSeconds: seconds('After the cooling-off period, until everything is vested'),
    unlockedBps: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'Share vested at once, basis points',
    }),
  }),
)

export const SaleAsset = named(
  'SaleAsset',
  Type.Object({
    ...Asset.properties,
    token: nullable(Address('Its contract; null for ETH')),
    priceUsd: nullable(figure),
  }),
)

export const SalePause = named(
  'SalePause',
  Type.Object(
    {
      since: Instant('Time of the block in which it was called for'),
      until: Instant('Exclusive; a pause ends by itself'),
    },
    { description: 'Buying is paused, and nothing else: withdrawals, refunds and claims go on' },
  ),
)

export const Sale = named(
  'Sale',
  Type.Object({
    state: Type.Enum([...saleStates]),
    chain: Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      confirmations: Type.Integer({ description: 'Blocks until a purchase is called confirmed' }),
    }),
    contracts: Type.Object({
      sale: Address('AmourSale'),
      token: Address('AmourToken'),
      treasury: Address('The only receiver of the proceeds'),
    }),
    opensAt: Instant('Inclusive'),
    closesAt: Instant('Exclusive'),
    coolingOffEndsAt: Instant('End of withdrawals, start of vesting'),
    withdrawalWindowSeconds: seconds('After a purchase, during which it can be given back'),
    softCapUsd: figure,
    raised: figure,
    sold: figure,
    remaining: figure,
    purchases: figure,
    buyers: figure,
    assets: Type.Array(reference(SaleAsset), { description: 'What can be paid with' }),
    pause: nullable(reference(SalePause)),
    currentRound: nullable(Type.Integer({ description: 'Index of the open round' })),
    rounds: Type.Array(reference(SaleRound)),
    head: reference(BlockReference),
    readAt: Instant('When its figures were read'),
  }),
)

export type SaleAsset = Static<typeof SaleAsset>
export type SaleRound = Static<typeof SaleRound>
export type Sale = Static<typeof Sale>
