import { offerPhases } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { named, nullable, reference } from '../../http/reference.ts'
import { Instant, Texts } from '../../http/values.ts'

const may = (description: string) => Type.Boolean({ description })
const always = (description: string) =>
  Type.Boolean({ const: true, description: `Always true: ${description}` })

export const OfferDisclosure = named(
  'OfferDisclosure',
  Type.Object(
    {
      price: may('What an AMR costs, what was sold and raised'),
      terms: may('Rounds, dates, unlocking'),
      countdown: may('How long until something begins or ends'),
      callToBuy: may('An invitation to buy'),
      buying: may('The purchase itself; vouchers are refused without it'),
      marketing: may('Newsletters, campaigns, articles that promote'),
      article7Statement: may('Whether the statement has to be there'),
      withdrawals: always('a buyer can take a purchase back'),
      refunds: always('a failed or cancelled sale pays back'),
      claims: always('a buyer can claim'),
      account: always('one can sign in and see what one has'),
    },
    { description: 'What may be said and done now; whatever speaks of the offer obeys it' },
  ),
)

export const OfferEntity = named(
  'OfferEntity',
  Type.Object(
    {
      name: Type.String(),
      sample: Type.Boolean({ description: 'The company is an invented one' }),
      address: Type.String(),
      registration: Type.String(),
      website: Type.String(),
      phone: Type.String(),
      email: Type.String(),
    },
    { description: 'The offeror' },
  ),
)

export const Offer = named(
  'Offer',
  Type.Object(
    {
      phase: Type.Enum([...offerPhases], {
        description: 'Legal phase, set by the issuer; where the contract is in its own life, `Sale` says',
      }),
      since: nullable(Instant('From when it holds; null for a draft of which nothing was recorded')),
      suspension: nullable(
        Type.Object(
          {
            until: Instant('First instant after it: it ends by itself'),
            reason: Type.String({ description: 'As the issuer gave it' }),
          },
          { description: 'Marketing is suspended; null when it is not' },
        ),
      ),
      disclosure: reference(OfferDisclosure),
      statement: nullable(
        Texts('Statement of article 7(1) of Regulation (EU) 2023/1114; null before publication'),
      ),
      entity: reference(OfferEntity),
    },
    { description: 'The offer as the law sees it' },
  ),
)

export type Offer = Static<typeof Offer>
