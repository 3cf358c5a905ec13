import Type, { type Static } from 'typebox'

const decimal = (description: string) => Type.String({ pattern: '^\\d+(\\.\\d+)?$', description })
const country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
const days = (description: string) => Type.Integer({ minimum: 0, maximum: 3650, description })

const Localised = Type.Object(
  { fr: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  closed(),
)

const Entity = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'Legal name of the offeror' }),
    sample: Type.Boolean({ description: 'True as long as the company is an invented one; the pages say so' }),
    form: Localised,
    address: Type.String({ minLength: 1 }),
    registration: Type.String({ minLength: 1, description: 'RCS number or its equivalent' }),
    website: Type.String({ format: 'url' }),
    phone: Type.String({ minLength: 1 }),
    email: Type.String({ format: 'email' }),
  },
  closed('The offeror, as article 7(1) of Regulation (EU) 2023/1114 wants it named'),
)

const Token = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    symbol: Type.String({ pattern: '^[A-Z]{2,8}$' }),
    supply: decimal('Whole tokens, minted once'),
  },
  closed('The token; 18 decimals'),
)

const Round = Type.Object(
  {
    name: Localised,
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

const Sale = Type.Object(
  {
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
    rounds: Type.Array(Round, { minItems: 1, maxItems: 16 }),
    maxTokensPerBuyer: decimal('Whole tokens one buyer may hold in one round'),
    voucherMinutes: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Lifetime of an eligibility voucher',
    }),
  },
  closed('The sale, as it is deployed'),
)

const Terms = Type.Object(
  {
    version: Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$',
      description: 'Shown beside the text',
    }),
    fr: Type.String({
      minLength: 1,
      description: 'Markdown file, relative to this one; its text is what binds',
    }),
    en: Type.String({ minLength: 1, description: 'Markdown file, relative to this one' }),
  },
  closed('Terms a buyer accepts; their hash is in every voucher and purchase'),
)

const Eligibility = Type.Object(
  { refusedCountries: Type.Array(country, { uniqueItems: true }) },
  closed('From where nobody may buy'),
)

const Chain = Type.Object(
  {
    confirmations: Type.Integer({
      minimum: 1,
      maximum: 128,
      description: 'Blocks until a purchase is called confirmed',
    }),
    priceHeartbeatSeconds: Type.Integer({
      minimum: 60,
      maximum: 172_800,
      description: "The price feed's longest silence",
    }),
  },
  closed('How the chain is read'),
)

const LocalChain = Type.Object(
  {
    ethUsd: decimal('Price that the mock feed starts with, at most 8 decimals'),
    blockSeconds: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Time between blocks without transactions',
    }),
  },
  closed('The chain that `npm start` runs; unused elsewhere'),
)

const Retention = Type.Object(
  { sessionDays: Type.Integer({ minimum: 1, maximum: 90, description: 'Longest life of a session' }) },
  closed('How long things are kept'),
)

/** `amour.config.yaml`: what the business decides. Amounts are decimal strings, in quotes. */
export const BusinessConfigSchema = Type.Object(
  {
    entity: Entity,
    token: Token,
    sale: Sale,
    terms: Terms,
    eligibility: Eligibility,
    chain: Chain,
    localChain: LocalChain,
    retention: Retention,
  },
  closed(),
)

export type BusinessConfig = Static<typeof BusinessConfigSchema>
export type RoundSettings = Static<typeof Round>

function closed(description?: string) {
  return { additionalProperties: false, ...(description && { description }) }
}
