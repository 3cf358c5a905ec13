import { join } from 'node:path'
import { type BusinessConfig, loadBusinessConfig } from '@amour/config'
import { type ChainServer, startChain } from '@amour/local'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../folder/data-folder.ts'
import { deploymentParameters } from '../deployment-parameters.ts'
import { localAccount } from '../local-accounts.ts'
import { localSetting } from '../local-setting.ts'
import { rehearse } from './rehearse.ts'

const shipped = loadBusinessConfig(join(repositoryRoot, 'amour.config.yaml'))

let chain: ChainServer
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

/** What is done in a sale that the configuration was changed for. */
async function play(change: Partial<BusinessConfig['sale']>) {
  const config = { ...shipped, sale: { ...shipped.sale, ...change } }
  const start = Math.floor(Date.now() / 1000) + 3600
  const { played } = await rehearse({
    rpcUrl: chain.rpcUrl,
    deployer: localAccount('deployer').address,
    parameters: deploymentParameters(config, localSetting(config), start),
  })
  return { fault: played?.fault, titles: played?.deeds.map(({ title }) => title) ?? [] }
}

test('round after round is bought up to a soft cap that no single one reaches', async () => {
  const { fault, titles } = await play({ softCapUsd: '1000000' })
  expect(fault).toBeUndefined()
  const rests = titles.filter((title) => title.startsWith('Buy all that is left'))
  expect(rests).toHaveLength(2)
  expect(titles.filter((title) => title.startsWith('Claim')).length).toBeGreaterThan(3)
})

test('a commit round is played without more than its cap', async () => {
  const rounds = shipped.sale.rounds.map((round) => ({ ...round, mode: 'commit' as const }))
  const { fault, titles } = await play({ rounds })
  expect(fault).toBeUndefined()
  expect(titles).toContain('Release the EURC to the treasury')
})

test('a sale that takes ETH alone is played with ETH', async () => {
  const { fault, titles } = await play({ stablecoins: [] })
  expect(fault).toBeUndefined()
  expect(titles.filter((title) => title.includes('USDC') || title.includes('EURC'))).toEqual([])
  expect(titles.at(-1)).toBe('Claim what was bought in round 1 with ETH')
})
