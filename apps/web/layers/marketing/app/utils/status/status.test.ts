import type { ServiceStatus } from '@amour/api-client/api'
import { describe, expect, it } from 'vitest'
import { judgeService, judgeWhole } from './judge-service.ts'

const health: ServiceStatus = { ready: true, database: true, ledgerHead: '12', lagSeconds: 3, cache: 'redis' }

describe('judgeService', () => {
  it.each([
    ['everything', health, 4, 'well'],
    ['a cache that is away', { ...health, cache: 'away' as const }, 4, 'well'],
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
