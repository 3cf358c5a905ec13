import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { BusinessConfig } from './business-schema.ts'
import { loadBusinessConfig } from './load-business-config.ts'

const shipped = fileURLToPath(new URL('../../../../amour.config.yaml', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Draft = { -readonly [Key in keyof BusinessConfig]: BusinessConfig[Key] } & Record<string, unknown>

function load(change: (draft: Draft) => void): BusinessConfig {
  const draft = parse(readFileSync(shipped, 'utf8')) as Draft
  change(draft)
  return loadText(stringify(draft))
}

function loadText(text: string): BusinessConfig {
  const file = join(folder, 'amour.config.yaml')
  writeFileSync(file, text)
  return loadBusinessConfig(file)
}

function firstVesting(draft: Draft): BusinessConfig['vestings'][number] {
  const [vesting] = draft.vestings
  if (!vesting) throw new Error('The shipped configuration has no vesting')
  return vesting
}

function sepolia(draft: Draft): NonNullable<BusinessConfig['networks'][string]> {
  return draft.networks['sepolia'] ?? {}
}

const someone = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const roles = { treasury: someone, admin: someone, guardian: someone, voucherSigner: someone }

function firstRound(draft: Draft): BusinessConfig['sale']['rounds'][number] {
  const [round] = draft.sale.rounds
  if (!round) throw new Error('The shipped configuration has no round')
  return round
}

it('takes the file that is shipped, and freezes it to the bottom', () => {
  const config = loadBusinessConfig(shipped)
  expect(config.token.symbol).toBe('AMR')
  expect(Object.isFrozen(config.sale.rounds[0]?.name)).toBe(true)
})

it('reports all faults together', () => {
  const broken = () =>
    load((draft) => {
      draft.token.symbol = 'amr'
      draft.sale.softCapUsd = 'a lot'
      draft.chain.confirmations = 0
    })
  for (const path of ['token.symbol', 'sale.softCapUsd', 'chain.confirmations']) expect(broken).toThrow(path)
})

it('refuses a key that it does not know', () => {
  expect(() => load((draft) => (draft['salt'] = {}))).toThrow(
    expect.objectContaining({ code: 'config.invalid' }),
  )
})

it('refuses two topics or purposes of one id', () => {
  const twice = (draft: Draft) => {
    draft.leads = { topics: [...draft.leads.topics, ...draft.leads.topics], purposes: draft.leads.purposes }
  }
  expect(() => load(twice)).toThrow('leads.topics.3.id')
})

it('refuses a network that it does not know', () => {
  expect(() => load((draft) => (draft.networks['goerli'] = {}))).toThrow('networks')
})

it('refuses more rounds than the contract takes', () => {
  const rounds = (draft: Draft) => Array.from({ length: 9 }, () => firstRound(draft))
  expect(() => load((draft) => (draft.sale.rounds = rounds(draft)))).toThrow('sale.rounds')
})

it.each<[string, (draft: Draft) => void]>([
  ['exceed token.supply', (draft) => (draft.token.supply = '1000')],
  ['priceUsd: has more than 6 decimals', (draft) => (firstRound(draft).priceUsd = '0.0000001')],
  ['priceUsd: is zero', (draft) => (firstRound(draft).priceUsd = '0')],
  ['ends after the sale', (draft) => (firstRound(draft).lengthDays = 200)],
  ['vestingDays: is shorter than cliffDays', (draft) => (firstRound(draft).vestingDays = 1)],
  ['allocation: is zero', (draft) => (firstRound(draft).allocation = '0')],
  ['rounds.2.name: is the name of an earlier one', (draft) => draft.sale.rounds.push(firstRound(draft))],
  ['vestings together exceed token.supply', (draft) => (firstVesting(draft).tokens = '900000000')],
  ['durationDays: is shorter than cliffDays', (draft) => (firstVesting(draft).durationDays = 1)],
  ['vestings.2.name: is the name of an earlier one', (draft) => draft.vestings.push(firstVesting(draft))],
  [
    'beneficiary: is not written with its checksum',
    (draft) => (firstVesting(draft).beneficiary = someone.toLowerCase()),
  ],
  [
    'networks.sepolia.usdc: is not written with its checksum',
    (draft) => (sepolia(draft).usdc = someone.replace('c', 'C')),
  ],
  [
    'eurc.token: is the address of something else',
    (draft) => (sepolia(draft).eurc = { ...sepolia(draft).eurc!, token: sepolia(draft).usdc! }),
  ],
  ['softCapUsd: is zero', (draft) => (draft.sale.softCapUsd = '0')],
  ['softCapUsd: is above 95 %', (draft) => (draft.sale.softCapUsd = '1330000.000001')],
  ['maxTokensPerBuyer: is zero', (draft) => (draft.sale.maxTokensPerBuyer = '0')],
  ['is below the smallest purchase of sale.rounds.0', (draft) => (draft.sale.maxTokensPerBuyer = '199')],
  ['maxTokensPerBuyer: is above 5 %', (draft) => (draft.sale.maxTokensPerBuyer = '1250000.1')],
  ['priceUsd: is above 10,000', (draft) => (firstRound(draft).priceUsd = '10000.000001')],
  [
    'networks.base.sequencerUptime: is missing',
    (draft) => delete (draft.networks['base'] as { sequencerUptime?: string }).sequencerUptime,
  ],
  [
    'roles.admin: is the treasury, too',
    (draft) => (sepolia(draft).roles = { ...roles, admin: roles.treasury }),
  ],
  [
    'roles.treasury: is networks.sepolia.usdc',
    (draft) => (sepolia(draft).roles = { ...roles, treasury: sepolia(draft).usdc! }),
  ],
  ['nobody’s address', (draft) => (sepolia(draft).roles = { ...roles, guardian: `0x${'0'.repeat(40)}` })],
  ['voucherSigner: is a key on a server', (draft) => (sepolia(draft).roles = roles)],
])('finds what a schema cannot: %s', (message, change) => {
  expect(() => load(change)).toThrow(message)
})

it.each<[string, (draft: Draft) => void]>([
  ['a soft cap of 95 % to the unit', (draft) => (draft.sale.softCapUsd = '1330000')],
  ['5 % of the allocation for one buyer', (draft) => (draft.sale.maxTokensPerBuyer = '1250000')],
  [
    'more than that where it is meant',
    (draft) => Object.assign(draft.sale, { maxTokensPerBuyer: '2000000', acceptLargeBuyers: true }),
  ],
])('takes %s', (_, change) => {
  expect(() => load(change)).not.toThrow()
})

it('names the file that cannot be read or is not YAML', () => {
  expect(() => loadBusinessConfig(join(folder, 'nowhere.yaml'))).toThrow('nowhere.yaml')
  expect(() => loadText('entity: [')).toThrow('is not YAML')
})
