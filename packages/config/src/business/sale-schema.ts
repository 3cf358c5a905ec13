import Type from 'typebox'
import { Localised, address, closed, days, decimal } from './schema-parts.ts'

export const Round = Type.Object(
  {
    name: Localised,
    mode: Type.Optional(
      Type.Enum(['fixed', 'commit'], {
        description:
          'fixed (default): first come, first served, up to the allocation. commit: takes more and shares out',
      }),
    ),
    priceUsd: decimal('USD per whole token, at most 6 decimals'),
    allocation: decimal('Whole tokens for sale'),
    minimumUsd: decimal('Smallest purchase in USD, at most 6 decimals'),
    startsAfterDays: days("From the sale's start"),
    lengthDays: Type.Integer({ minimum: 1, maximum: 365 }),
    cliffDays: days('From success until anything but the unlocked share is vested'),
    vestingDays: days('From success until everything is vested; at least cliffDays'),
    unlockedPercent: Type.Number({ minimum: 0, maximum: 100, description: 'Share vested at success' }),
  },
  closed(),
)

export const Sale = Type.Object(
  {
    opensAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'When it opens, with the zone; a local chain opens at once, other networks need it',
      }),
    ),
    stablecoins: Type.Array(Type.Enum(['USDC', 'EURC']), {
      uniqueItems: true,
      description: 'Taken besides ETH',
    }),
    lengthDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'At most 12 months for a token not yet usable',
    }),
    coolingOffDays: Type.Integer({ minimum: 14, maximum: 90 }),
    withdrawalWindowDays: Type.Integer({
      minimum: 14,
      maximum: 60,
      description:
        'Change of mind (art. 13). 21 by default: 14 calendar days can roll over weekends and holidays',
    }),
    softCapUsd: decimal('USD below which the sale fails, at most 6 decimals'),
    rounds: Type.Array(Round, { minItems: 1, maxItems: 8 }),
    maxTokensPerBuyer: decimal('Whole tokens one buyer may hold in one round'),
    acceptLargeBuyers: Type.Optional(
      Type.Boolean({
        description: 'That maxTokensPerBuyer may be above 5 % of the allocation is meant so. Default: false',
      }),
    ),
    voucherMinutes: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Lifetime of an eligibility voucher',
    }),
  },
  closed('The sale, as it is deployed'),
)

export const Vesting = Type.Object(
  {
    name: Localised,
    beneficiary: Type.Optional(
      address('Who gets the tokens. Without it a local chain takes its treasury, and other networks refuse'),
    ),
    tokens: decimal('Whole tokens'),
    startsAfterDays: days('From the end of the cooling-off period, when the vesting of buyers starts, too'),
    cliffDays: days('From its start until anything is vested; at most durationDays'),
    durationDays: days('From its start until everything is vested', 1),
  },
  closed(),
)
