import Type, { type Static } from 'typebox'
import { Leads } from './leads-schema.ts'
import { Networks } from './network-schema.ts'
import type { Round } from './sale-schema.ts'
import { Sale, Vesting } from './sale-schema.ts'
import { Localised, closed, decimal } from './schema-parts.ts'

const country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })

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
  {
    refusedCountries: Type.Array(country, {
      uniqueItems: true,
      description: 'ISO 3166-1 alpha-2; from there nobody may buy',
    }),
    contradictionHours: Type.Integer({
      minimum: 0,
      maximum: 720,
      default: 72,
      description: 'How long a declaration waits that contradicts a refused one, beside a person’s decision',
    }),
  },
  closed('Who may buy'),
)

const Chain = Type.Object(
  {
    confirmations: Type.Integer({
      minimum: 1,
      maximum: 128,
      description: 'Blocks until a purchase is called confirmed',
    }),
  },
  closed('How the chain is read'),
)

const LocalChain = Type.Object(
  {
    ethUsd: decimal('Price of ETH that the mock feed starts with, at most 8 decimals'),
    eurUsd: decimal('Price of the euro that the mock feed starts with, at most 8 decimals'),
    priceHeartbeatSeconds: Type.Integer({
      minimum: 60,
      maximum: 172_800,
      description: "The price feeds' longest silence",
    }),
    blockSeconds: Type.Integer({
      minimum: 1,
      maximum: 60,
      description: 'Time between blocks without transactions',
    }),
  },
  closed('The chain that `npm start` runs; unused elsewhere'),
)

const Retention = Type.Object(
  {
    sessionDays: Type.Integer({ minimum: 1, maximum: 90, description: 'Longest life of a session' }),
    prospectMonths: Type.Integer({
      minimum: 1,
      maximum: 36,
      description: 'After the last activity of a reader of the letters; the CNIL allows three years',
    }),
    unconfirmedDays: Type.Integer({
      minimum: 3,
      maximum: 30,
      description: 'How long a sign-up waits for its confirmation before it is erased',
    }),
  },
  closed('How long things are kept'),
)

/** `amour.config.yaml`: what the business decides. Amounts are decimal strings, in quotes. */
export const BusinessConfigSchema = Type.Object(
  {
    entity: Entity,
    token: Token,
    sale: Sale,
    vestings: Type.Array(Vesting, {
      maxItems: 32,
      description: 'Tokens of team and treasury, each in a wallet of its own that gives them out over time',
    }),
    terms: Terms,
    eligibility: Eligibility,
    leads: Leads,
    chain: Chain,
    networks: Networks,
    localChain: LocalChain,
    retention: Retention,
  },
  closed(),
)

export type BusinessConfig = Static<typeof BusinessConfigSchema>
export type RoundSettings = Static<typeof Round>
export type LeadSettings = Static<typeof Leads>
export type VestingSettings = Static<typeof Vesting>
