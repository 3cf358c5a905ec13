import { custom, RpcRequestError } from 'viem'
import { expect, it } from 'vitest'
import { patient } from './patient-transport.ts'

/** Refuses so many times with this code, then answers. */
function refusing(times: number, code: number) {
  let asked = 0
  const request = () => {
    asked += 1
    if (asked > times) return Promise.resolve('0x1')
    return Promise.reject(
      new RpcRequestError({ body: {}, url: 'http://a.test', error: { code, message: 'no' } }),
    )
  }
  const { request: ask } = patient(custom({ request }, { retryCount: 0 }))({})
  return { ask: () => ask({ method: 'eth_chainId' }), asked: () => asked }
}

it('asks again, a few times, when a provider was asked too much', async () => {
  const flaky = refusing(3, -32_005)
  expect(await flaky.ask()).toBe('0x1')
  expect(flaky.asked()).toBe(4)
  const exhausted = refusing(100, -32_005)
  await expect(exhausted.ask()).rejects.toBeInstanceOf(Error)
  expect(exhausted.asked()).toBe(6)
})

it('asks only once what was refused for good', async () => {
  const refused = refusing(1, -32_000)
  await expect(refused.ask()).rejects.toBeInstanceOf(Error)
  expect(refused.asked()).toBe(1)
})
