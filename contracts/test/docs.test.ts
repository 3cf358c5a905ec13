import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { toFunctionSelector } from 'viem'
import { amourSaleAbi } from '@amour/chain'
import { columnOf, linksIn, sectionsOf, testsNamedIn } from './support/pages.ts'
import { uncheckedFunctions } from './support/unchecked-functions.ts'

const PAGES = new URL('../../docs/contracts/', import.meta.url)
const SALE = new URL('../contracts/sale/', import.meta.url)
const FIGURES = new URL('../../bench/results/gas.json', import.meta.url)

const sum = (numbers: (number | undefined)[]) => numbers.reduce<number>((all, one = 0) => all + one, 0)
const read = (page: string) => readFile(new URL(page, PAGES), 'utf8')

/** The pages about the contracts say what the sources say. */
describe('documentation', async () => {
  const pages = (await readdir(PAGES)).filter((name) => name.endsWith('.md'))

  for (const page of pages) {
    it(`${page} only names tests that exist`, async () => {
      for (const { file, names } of testsNamedIn(await read(page))) {
        const source = await readFile(new URL(file, PAGES), 'utf8')
        const missing = names.filter((name) => !source.includes(`function ${name}(`))
        assert.deepEqual(missing, [], `${file} lacks them`)
      }
    })

    it(`${page} only links to files that exist`, async () => {
      const broken = linksIn(await read(page)).filter((link) => !existsSync(new URL(link, PAGES)))
      assert.deepEqual(broken, [])
    })
  }

  it('threats.md names a test for each threat', async () => {
    const untested = sectionsOf(await read('threats.md')).filter(
      ({ text }) => testsNamedIn(text).flatMap(({ names }) => names).length === 0,
    )
    assert.deepEqual(untested, [])
  })

  it('rounding.md explains each unchecked', async () => {
    const page = await read('rounding.md')
    const missing: string[] = []
    for (const file of await readdir(SALE)) {
      for (const name of uncheckedFunctions(await readFile(new URL(file, SALE), 'utf8'))) {
        if (!page.includes(`\`${file}\` \`${name}\``)) missing.push(`${file} ${name}`)
      }
    }
    assert.deepEqual(missing, [])
  })

  it('gas.md gives the committed figures', async () => {
    const page = await read('gas.md')
    const rows = JSON.parse(await readFile(FIGURES, 'utf8')) as { name: string; value: number }[]
    const wrong = rows.filter(
      ({ name, value }) => !new RegExp(`\`${name}\`[^\\d\\n]*${value.toLocaleString('en-US')}\\b`).test(page),
    )
    assert.deepEqual(wrong, [])
  })

  it('gas.md adds up', async () => {
    const page = await read('gas.md')
    const rows = JSON.parse(await readFile(FIGURES, 'utf8')) as { name: string; value: number }[]
    for (const [column, name] of ['buy-eth/first', 'buy-usdc/first'].entries()) {
      const parts = columnOf(page, '## Where a purchase', column + 1)
      const [receipt, rest, floor, ...others] = parts.reverse()
      assert.equal(receipt, rows.find((row) => row.name === name)?.value, name)
      assert.equal(floor, sum(others), 'the floor')
      assert.equal(receipt, sum([floor, rest]), 'the receipt')
    }
  })

  for (const page of ['explorer.en.md', 'explorer.fr.md']) {
    it(`${page} gives the codes of the refusals that it explains`, async () => {
      const text = await read(page)
      const named = [...text.matchAll(/`(AmourSale_\w+)` *\| *`(0x[0-9a-f]{8})`/g)]
      assert.notEqual(named.length, 0)
      for (const [, name, code] of named) assert.equal(code, codeOf(name), name)
    })
  }
})

function codeOf(name?: string): string | undefined {
  const error = amourSaleAbi.find((item) => item.type === 'error' && item.name === name)
  if (error?.type !== 'error') return undefined
  return toFunctionSelector(`${error.name}(${error.inputs.map(({ type }) => type).join(',')})`)
}
