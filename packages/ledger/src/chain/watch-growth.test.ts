import { expect, it } from 'vitest'
import type { AskSecond } from './create-providers.ts'
import { watchGrowth } from './watch-growth.ts'

function watch(other: bigint | undefined) {
  let time = 0
  let asked = 0
  const standsStill = watchGrowth(() => time)
  const second = (() => Promise.resolve((asked++, other))) as unknown as AskSecond
  return {
    see: (latest: bigint) => standsStill(latest, second),
    pass: (milliseconds: number) => void (time += milliseconds),
    asked: () => asked,
  }
}

it('asks nobody while the chain grows', async () => {
  const chain = watch(100n)
  for (const number of [1n, 2n, 3n]) {
    expect(await chain.see(number)).toBe(false)
    chain.pass(14_000)
  }
  expect(chain.asked()).toBe(0)
})

it('sees that a provider stands still where another one goes on', async () => {
  const chain = watch(7n)
  await chain.see(5n)
  chain.pass(15_000)
  expect(await chain.see(5n)).toBe(true)
})

it('takes a silent chain for silent, and asks again only after as long a silence', async () => {
  const chain = watch(6n)
  await chain.see(5n)
  chain.pass(15_000)
  expect(await chain.see(5n)).toBe(false)
  chain.pass(14_000)
  expect(await chain.see(5n)).toBe(false)
  expect(chain.asked()).toBe(1)
})

it('takes nobody for a liar when there is no second one', async () => {
  const chain = watch(undefined)
  await chain.see(5n)
  chain.pass(60_000)
  expect(await chain.see(5n)).toBe(false)
})
