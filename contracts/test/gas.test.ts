import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, it } from 'node:test'
import { measureGas } from '../gas/measure-gas.ts'
import { type GasAction, type GasFigures, gasTargets } from '../gas/targets.ts'

const SNAPSHOT = new URL('../../bench/results/gas.json', import.meta.url)

/** What `pnpm bench gas` wrote when it was last committed. */
async function readSnapshot(): Promise<Partial<Record<string, number>>> {
  const rows = JSON.parse(await readFile(SNAPSHOT, 'utf8')) as { name: string; value: number }[]
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

describe('gas', () => {
  let measured: GasFigures
  let snapshot: Partial<Record<string, number>>
  before(async () => {
    measured = await measureGas()
    snapshot = await readSnapshot()
  })

  for (const action of Object.keys(gasTargets) as GasAction[]) {
    it(`${action} is at most its target and what was committed`, (context) => {
      const used = measured[action]
      const committed = snapshot[action]
      context.diagnostic(`${action}: ${used}`)
      assert.ok(used <= gasTargets[action], `${used} is above the target, ${gasTargets[action]}`)
      assert.ok(committed !== undefined, 'bench/results/gas.json lacks it: run pnpm bench gas')
      assert.ok(used <= committed, `${used} is worse than the ${committed} committed: see pnpm bench gas`)
    })
  }
})
