import { createDatabase, type Database, readAudience } from '@amour/db'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { stack } from './support/stack.ts'
import { useVisitors } from './support/visitor.ts'

const { databaseUrl, publicOrigin } = stack
const openVisitor = useVisitors()

/** As people's browsers say it; the tests' own says that it is a robot. */
const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

let database: Database
beforeAll(() => {
  database = createDatabase({ url: databaseUrl, applicationName: 'test', maxConnections: 1 })
})
afterAll(() => database.destroy())

const visitsOf = async (value: string) => {
  const { counts } = await readAudience(database, { from: '2020-01-01', to: '2100-01-01' })
  return counts.find((count) => count.value === value)?.visits ?? 0n
}

it('counts what people ask for by page, referring site and campaign, sets no cookie, and takes nothing from outside', async () => {
  const before = await visitsOf('/en/sale')
  const { page } = await openVisitor({ language: 'en', userAgent: person })
  await page.goto('/en/sale?utm_source=Newsletter&utm_campaign=launch&mail=alice@example.org', {
    referer: 'https://www.news.example/article',
  })
  expect(await page.context().cookies()).toEqual([])
  // A program, a page that is not there, and somebody who pretends to be our web server.
  await fetch(`${publicOrigin}/en/sale`)
  await fetch(`${publicOrigin}/nothing-here`, { headers: { 'user-agent': person } })
  const forged = await fetch(`${publicOrigin}/api/v1/audience`, {
    method: 'POST',
    headers: { origin: publicOrigin, 'content-type': 'application/json' },
    body: JSON.stringify({ counts: [{ kind: 'page', value: '/forged', visits: 9 }] }),
  })
  expect(forged.status).toBe(403)
  await vi.waitFor(async () => expect(await visitsOf('/en/sale')).toBe(before + 1n), {
    timeout: 20_000,
    interval: 500,
  })
  expect(await visitsOf('news.example')).toBeGreaterThan(0n)
  expect(await visitsOf('newsletter/launch')).toBeGreaterThan(0n)
  expect(await visitsOf('/forged')).toBe(0n)
  expect(await visitsOf('/nothing-here')).toBe(0n)
})
