import { openBrowser, type PageWeight, siteMapPaths, weighPage } from '@amour/testkit'
import { beforeAll, expect, it } from 'vitest'
import budgets from './page-budget.json' with { type: 'json' }
import { enlargementFaults } from './support/enlargements.ts'
import { stack } from './support/stack.ts'

const { publicOrigin } = stack
const kinds: readonly (keyof PageWeight)[] = ['htmlKb', 'scriptKb', 'styleKb', 'fontKb']

/** Most of weighing a page is waiting for its network to be silent. */
const AT_ONCE = 4

const heavy: string[] = []
const faults: string[] = []
const met = new Set<string>()

/** Each page is opened once, for both questions. */
beforeAll(async () => {
  const paths = await siteMapPaths(publicOrigin)
  const browser = await openBrowser()

  async function weighAll(some: Iterable<string>): Promise<void> {
    for (const path of some) {
      // The first kind that fits; the last fits all.
      const budget = budgets.find(({ pages }) => new RegExp(pages).test(path))
      if (!budget) throw new Error(`No budget for ${path}`)
      met.add(budget.kind)
      const weight = await weighPage(browser, publicOrigin + path, async (page) => {
        for (const fault of await enlargementFaults(page)) faults.push(`${path}, ${fault}`)
      })
      for (const kind of kinds) {
        const [kb, limit] = [weight[kind], budget[kind]]
        // What weighs nothing was not seen: every page has HTML, styles, fonts and an island.
        if (kb === 0 || kb > limit) heavy.push(`${path}: ${kind} ${kb.toFixed(1)} of ${limit}`)
      }
    }
  }

  try {
    const left = paths.values()
    await Promise.all(Array.from({ length: AT_ONCE }, () => weighAll(left)))
  } finally {
    await browser.close()
  }
}, 300_000)

it('weigh no more than is allowed to a page of their kind', () => {
  expect(heavy).toEqual([])
  expect([...met].sort()).toEqual(budgets.map(({ kind }) => kind).sort())
})

it('are read at twice their size, by zoom or by larger letters', () => {
  expect(faults).toEqual([])
})
