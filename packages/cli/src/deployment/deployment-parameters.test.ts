import { join } from 'node:path'
import { loadBusinessConfig } from '@amour/config'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../folder/data-folder.ts'
import { deploymentParameters } from './deployment-parameters.ts'
import { localSetting } from './local-setting.ts'

test('days become seconds and decimals base units, counted from the opening', () => {
  const config = loadBusinessConfig(join(repositoryRoot, 'amour.config.yaml'))
  const start = 1_800_000_000
  const parameters = deploymentParameters(config, localSetting(config), start)
  const [settings] = config.sale.rounds
  expect(parameters.times.end - start).toBe(config.sale.lengthDays * 86_400)
  expect(parameters.times.coolingOffEnd - parameters.times.end).toBe(config.sale.coolingOffDays * 86_400)
  expect(parameters.rounds).toHaveLength(config.sale.rounds.length)
  expect(parameters.rounds[0]?.start).toBe(start + (settings?.startsAfterDays ?? 0) * 86_400)
  expect(parameters.rounds[0]?.cap).toBe(BigInt(settings?.allocation ?? 0) * 10n ** 18n)
  expect(parameters.rounds[0]?.mode).toBe('fixed')
  const [vesting] = config.vestings
  expect(parameters.vestings?.[0]?.start).toBe(parameters.times.coolingOffEnd)
  expect(parameters.vestings?.[0]?.cliff).toBe((vesting?.cliffDays ?? 0) * 86_400)
  expect(parameters.vestings?.[0]?.tokens).toBe(BigInt(vesting?.tokens ?? 0) * 10n ** 18n)
  expect(parameters.rounds[0]?.unlockedBps).toBe((settings?.unlockedPercent ?? 0) * 100)
})
