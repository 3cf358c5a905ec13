import Type, { type Static } from 'typebox'
import { named, reference } from '../../http/reference.ts'
import { Amount, Texts } from '../../http/values.ts'

const days = (description: string) => Type.Integer({ minimum: 0, description: `${description}, in days` })

export const TokenShare = named(
  'TokenShare',
  Type.Object({
    kind: Type.Enum(['round', 'vesting', 'rest'], {
      description:
        '`round`: for buyers. `vesting`: a wallet that gives out over time. `rest`: the treasury’s at once',
    }),
    name: Texts('Its name; empty for the rest'),
    tokens: Amount('Base units of the token'),
    unlockedBps: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'Free from the start, basis points',
    }),
    startsAfterDays: days('From the end of the cooling-off period to the start of its schedule'),
    cliffDays: days('From its start until more than the unlocked share is free'),
    durationDays: days('From its start until everything is free'),
  }),
)

export const Token = named(
  'Token',
  Type.Object(
    {
      name: Type.String(),
      symbol: Type.String(),
      decimals: Type.Integer({ minimum: 0, maximum: 18 }),
      supply: Amount('Minted once, base units'),
      shares: Type.Array(reference(TokenShare), {
        description: 'Who gets what, and when; they add up to the supply',
      }),
    },
    { description: 'The token as this deployment is configured; `/transparency` has what the chain says' },
  ),
)

export type TokenShare = Static<typeof TokenShare>
export type Token = Static<typeof Token>
