import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Abi } from 'viem'
import { amourSaleAbi, amourTokenAbi, ethUsdFeedAbi, saleLensAbi } from '@amour/chain'
import { readTrees } from './support/read-trees.ts'
import { testName, testNames } from './support/test-names.ts'

const UNIT = fileURLToPath(new URL('unit/', import.meta.url))

const functionsOf = (abi: Abi) =>
  new Set(abi.flatMap((item) => (item.type === 'function' ? [item.name] : [])))

/** Those of which a tree must name each function that others can call. */
const CONTRACTS: readonly [string, Abi][] = [
  ['AmourSale', amourSaleAbi],
  ['AmourToken', amourTokenAbi],
  ['EthUsdFeed', ethUsdFeedAbi],
  ['SaleLens', saleLensAbi],
]

describe('trees', async () => {
  const files = await readTrees(UNIT)

  for (const [contract, abi] of CONTRACTS) {
    it(`name every function of ${contract}`, () => {
      const named = new Set(files.flatMap(({ roots }) => roots.flatMap(({ subjects }) => subjects)))
      const missing = [...functionsOf(abi)].filter((name) => !named.has(name))
      assert.deepEqual(missing, [])
    })
  }

  it('there is one for each file of tests', async () => {
    const tests = (await readdir(UNIT)).filter((name) => name.endsWith('.t.sol')).sort()
    assert.deepEqual(
      tests,
      files.map(({ file }) => file.replace(/\.tree$/, '.t.sol')),
    )
  })

  for (const { file, roots } of files) {
    const leaves = roots.flatMap((root) => root.leaves)
    const expected = new Set(leaves.map(testName))
    const source = file.replace(/\.tree$/, '.t.sol')

    it(`${file} names each branch once, and puts each leaf under one`, () => {
      assert.deepEqual(
        leaves.filter(({ branch }) => branch === ''),
        [],
      )
      const branches = roots.flatMap((root) => root.branches.map((branch) => branch.toLowerCase()))
      assert.deepEqual(
        branches.filter((branch, index) => branches.indexOf(branch) !== index),
        [],
      )
      assert.deepEqual(
        roots.filter((root) => root.leaves.length === 0),
        [],
      )
    })

    it(`${source} has a test for each leaf, and none without one`, async () => {
      const names = testNames(await readFile(`${UNIT}${source}`, 'utf8'))
      const tested = new Set(names.map(({ leaf }) => leaf))
      assert.deepEqual(
        [...expected].filter((leaf) => !tested.has(leaf)),
        [],
        'leaves without a test',
      )
      assert.deepEqual(
        names.filter(({ leaf }) => !expected.has(leaf)),
        [],
        'tests without a leaf',
      )
    })
  }
})
