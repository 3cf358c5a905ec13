import { describe, expect, it } from 'vitest'
import { judgeService, judgeWhole } from './judge-service.ts'
import type { ServiceHealth } from './read-health.ts'
import { readHealth } from './read-health.ts'

const answer = {
  ready: true,
  database: true,
  ledger: { ready: true, head: '12', lagSeconds: 3 },
  cache: 'redis',
}
const health: ServiceHealth = { ready: true, database: true, ledgerHead: '12', lagSeconds: 3, cache: 'redis' }

describe('readHealth', () => {
  it('reads what the API says', () => expect(readHealth(answer)).toEqual(health))

  it.each([
    undefined,
    null,
    'ok',
    {},
    { ...answer, ledger: null },
    { ...answer, ready: 'yes' },
    { ...answer, cache: 'x' },
  ])('takes nothing else for an answer: %j', (other) => expect(readHealth(other)).toBeUndefined())

  it('shows neither markup nor nonsense', () => {
    const odd = { ...answer, ledger: { head: '<b>', lagSeconds: Number.NaN } }
    expect(readHealth(odd)).toMatchObject({ ledgerHead: null, lagSeconds: null })
  })
})

describe('judgeService', () => {
  it.each([
    ['everything', health, 4, 'well'],
    ['a cache that is away', { ...health, cache: 'embedded' as const }, 4, 'well'],
    ['a late ledger', { ...health, lagSeconds: 61 }, 4, 'slow'],
    ['a ledger that stands still', { ...health, ready: false, lagSeconds: 301 }, 4, 'down'],
    ['an old block', health, 301, 'slow'],
    ['a chain out of reach', health, undefined, 'down'],
    ['a database that is away', { ...health, ready: false, database: false, lagSeconds: null }, 4, 'down'],
    ['an API that is away', undefined, undefined, 'down'],
  ])('%s', (_, each, age, whole) => expect(judgeWhole(judgeService(each, age))).toBe(whole))

  it('claims nothing about parts behind an API that is away', () => {
    expect(judgeService(undefined, 4)).toMatchObject({ api: 'down', database: 'unknown', chain: 'unknown' })
  })
})
