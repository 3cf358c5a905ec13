import { beforeEach, expect, it } from 'vitest'
import { createProviderHealth, type ProviderHealth } from './provider-health.ts'

let time: number
let health: ProviderHealth
beforeEach(() => {
  time = 0
  health = createProviderHealth(() => time)
})

it('begins healthy and stays so with good, quick answers', () => {
  for (let answer = 0; answer < 20; answer += 1) health.succeeded(50)
  expect(health.score()).toBeGreaterThan(0.98)
  expect(health.isHealthy()).toBe(true)
})

it('pauses for twice as long after each failure, for a minute at most, and not at all after a good answer', () => {
  const pauses = Array.from({ length: 7 }, () => {
    health.failed(10)
    return health.pausedUntil() - time
  })
  expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  health.succeeded(10)
  expect(health.pausedUntil()).toBe(0)
})

it('is not healthy while it fails more than it answers, nor while it is slow', () => {
  for (let answer = 0; answer < 20; answer += 1) health[answer % 3 === 0 ? 'succeeded' : 'failed'](10)
  expect(health.isHealthy()).toBe(false)
  const slow = createProviderHealth(() => time)
  for (let answer = 0; answer < 20; answer += 1) slow.succeeded(9_000)
  expect(slow.isHealthy()).toBe(false)
})

it('is forgiven with time', () => {
  for (let answer = 0; answer < 20; answer += 1) health.failed(10)
  expect(health.score()).toBeLessThan(0.02)
  time += 120_000
  expect(health.score()).toBeCloseTo(0.5, 1)
  time += 1_200_000
  expect(health.score()).toBeGreaterThan(0.98)
})
