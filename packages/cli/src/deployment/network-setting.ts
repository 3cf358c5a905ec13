import type { BusinessConfig, NetworkName, NetworkSettings } from '@amour/config'
import type { FeedParameters } from '@amour/contracts'
import { devMnemonic } from '@amour/local'
import type { Address } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { UsageError } from '../usage-error.ts'
import type { DeploymentSetting } from './deployment-setting.ts'
import { isTestNetwork } from './networks.ts'

type Complete = NetworkSettings & Required<Pick<NetworkSettings, 'roles' | 'ethUsd'>>

/**
 * A public network as the configuration has it.
 * @throws UsageError that names all that is missing, or refuses what is a sample or known to everybody
 */
export function networkSetting(config: BusinessConfig, network: NetworkName): DeploymentSetting {
  const settings = config.networks[network] ?? {}
  const missing = missingKeys(config, network)
  if (missing.length > 0) {
    throw new UsageError(`amour.config.yaml lacks ${missing.join(', ')}: a sale on ${network} needs that.`)
  }
  if (config.entity.sample && !isTestNetwork(network)) {
    throw new UsageError(`entity is a sample: no sale is deployed to ${network} for an invented company.`)
  }
  const { roles, ethUsd, sequencerUptime, usdc, eurc } = settings as Complete
  const feed = ({ aggregator, heartbeatSeconds }: NonNullable<NetworkSettings['ethUsd']>) =>
    ({
      aggregator: aggregator as Address,
      heartbeat: heartbeatSeconds,
      ...(sequencerUptime && { sequencerUptime: sequencerUptime as Address }),
    }) satisfies FeedParameters
  const takes = (symbol: 'USDC' | 'EURC') => config.sale.stablecoins.includes(symbol)
  const setting = {
    parties: roles as DeploymentSetting['parties'],
    ethUsd: feed(ethUsd),
    ...(usdc && takes('USDC') && { usdc: usdc as Address }),
    ...(eurc && takes('EURC') && { eurc: { token: eurc.token as Address, eurUsd: feed(eurc.eurUsd) } }),
    beneficiaries: config.vestings.map(({ beneficiary }) => beneficiary as Address),
  }
  refuseWellKnown([...Object.values(setting.parties), ...setting.beneficiaries], network)
  return setting
}

function missingKeys({ networks, sale, vestings }: BusinessConfig, network: NetworkName): string[] {
  const settings = networks[network] ?? {}
  const needed: [string, unknown][] = [
    ['sale.opensAt', sale.opensAt],
    [`networks.${network}.roles`, settings.roles],
    [`networks.${network}.ethUsd`, settings.ethUsd],
    ...sale.stablecoins.map((symbol): [string, unknown] => {
      const key = symbol === 'USDC' ? 'usdc' : 'eurc'
      return [`networks.${network}.${key} (or ${symbol} not in sale.stablecoins)`, settings[key]]
    }),
    ...vestings.map(({ beneficiary }, index): [string, unknown] => [
      `vestings.${index}.beneficiary`,
      beneficiary,
    ]),
  ]
  return needed.filter(([, value]) => value === undefined).map(([key]) => key)
}

/** Everybody has the keys of the local chain's accounts: what they are given on a public chain is gone at once. */
function refuseWellKnown(addresses: readonly Address[], network: NetworkName): void {
  const known = Array.from({ length: 20 }, (_, addressIndex) =>
    mnemonicToAccount(devMnemonic, { addressIndex }).address.toLowerCase(),
  )
  const found = addresses.find((address) => known.includes(address.toLowerCase()))
  if (found) throw new UsageError(`Everybody has the key of ${found}: it can have no role on ${network}.`)
}
