import { describe, expect, it, vi } from 'vitest'
import { createSharedReadings } from './share-reading.ts'

function setUp() {
  const clock = { at: 0 }
  const share = createSharedReadings({ keptMs: 500, limit: 2, now: () => clock.at })
  return { clock, share }
}

describe('shared readings', () => {
  it('ask once for all who ask at the same time or shortly after', async () => {
    const { clock, share } = setUp()
    const read = vi.fn(() => Promise.resolve({}))
    const [one, other] = await Promise.all([share('sale', read), share('sale', read)])
    expect(one).toBe(other)
    clock.at = 499
    expect(await share('sale', read)).toBe(one)
    clock.at = 500
    expect(await share('sale', read)).not.toBe(one)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('keep no failure, and tell it to all who waited', async () => {
    const { share } = setUp()
    const fail = () => Promise.reject(new Error('away'))
    const answers = await Promise.allSettled([share('sale', fail), share('sale', fail)])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await share('sale', () => Promise.resolve('there'))).toBe('there')
  })

  it('do not let a late failure drop the reading that followed', async () => {
    const { clock, share } = setUp()
    let fail = (_: Error) => {}
    const late = share('sale', () => new Promise((_, reject) => (fail = reject)))
    clock.at = 600
    await share('sale', () => Promise.resolve('new'))
    fail(new Error('late'))
    await expect(late).rejects.toThrow('late')
    expect(await share('sale', () => Promise.resolve('newer'))).toBe('new')
  })

  it('hold no more than the limit, whatever names are asked for', async () => {
    const { share } = setUp()
    const read = vi.fn(() => Promise.resolve(1))
    for (const name of ['a', 'b', 'c', 'a']) await share(name, read)
    expect(read).toHaveBeenCalledTimes(4)
  })
})
