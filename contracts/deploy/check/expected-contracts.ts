import { type Address, type Hex, encodeFunctionData, getAddress, size, slice, zeroAddress } from 'viem'
import { mockFiatTokenAbi } from '@amour/chain'
import type { FeedParameters } from '../parameters.ts'
import type { ContractName } from '../read-artifact.ts'
import type { CheckContext } from './check-context.ts'

/** A contract of the deployment and what it should be made of. */
export interface ExpectedContract {
  readonly subject: string
  readonly name: ContractName
  readonly address: Address
  /** The arguments of its constructor by the configuration; some of a double only its creation tells. */
  args(creation: { deployer: Address; given: Hex }): readonly unknown[]
}

/** Every contract that the deployment makes, with the arguments that the configuration gives it. */
export function expectedContracts({ record, parameters }: CheckContext): ExpectedContract[] {
  const { token, times, vestings = [], usdc, eurc } = parameters
  const sale = {
    token: record.token,
    treasury: parameters.treasury,
    authority: record.accessManager,
    usdc: record.usdc ?? zeroAddress,
    eurc: record.eurc ?? zeroAddress,
    ethUsd: record.ethUsd,
    eurUsd: record.eurUsd ?? zeroAddress,
    saleStart: times.start,
    saleEnd: times.end,
    coolingOffEnd: times.coolingOffEnd,
    withdrawalWindow: parameters.withdrawalWindow,
    softCapUsd: parameters.softCapUsd,
  }
  const { accessManager, ethUsd, eurUsd } = record
  const tokenArgs = (deployer: Address) => [token.name, token.symbol, token.supply, deployer]
  const contracts: (ExpectedContract | false | undefined)[] = [
    {
      subject: 'Sale',
      name: 'AmourSale',
      address: record.sale,
      // The first signer may have been replaced since; the one in force is compared elsewhere.
      args: ({ given }) => [{ ...sale, voucherSigner: addressAt(given, 3) }],
    },
    {
      subject: 'Token',
      name: 'AmourToken',
      address: record.token,
      args: ({ deployer }) => tokenArgs(deployer),
    },
    {
      subject: 'Access manager',
      name: 'AccessManager',
      address: accessManager,
      args: ({ deployer }) => [deployer],
    },
    { subject: 'Lens', name: 'SaleLens', address: record.lens, args: () => [] },
    priceSource('ETH', 'EthUsdFeed', ethUsd, parameters.ethUsd),
    eurUsd && eurc && priceSource('EURC', 'EurUsdFeed', eurUsd, eurc.eurUsd),
    usdc === 'mock' && record.usdc && double('USDC', 'USD Coin', record.usdc),
    eurc?.token === 'mock' && record.eurc && double('EURC', 'Euro Coin', record.eurc),
    ...record.vestings.map((address, index): ExpectedContract => ({
      subject: `Vesting ${index + 1}`,
      name: 'TeamVesting',
      address,
      args: () => {
        const { beneficiary, start, duration, cliff } = vestings[index] ?? NO_VESTING
        return [beneficiary, start, duration, cliff]
      },
    })),
  ]
  return contracts.filter((contract) => typeof contract === 'object')
}

const NO_VESTING = { beneficiary: zeroAddress, start: 0, duration: 0, cliff: 0 }

/** The aggregator of a mock is made with it: which one, its creation tells. */
function priceSource(
  asset: string,
  name: 'EthUsdFeed' | 'EurUsdFeed',
  address: Address,
  feed: FeedParameters,
): ExpectedContract {
  const args = ({ given }: { given: Hex }) => {
    if (!('mockPrice' in feed)) {
      return [feed.aggregator, BigInt(feed.heartbeat), feed.sequencerUptime ?? zeroAddress]
    }
    const aggregator = addressAt(given, 0)
    return [aggregator, BigInt(feed.heartbeat), zeroAddress]
  }
  return { subject: `Price source of ${asset}`, name, address, args }
}

/** A double of a stablecoin on a local chain: a proxy before code that its creation names. */
function double(symbol: string, name: string, address: Address): ExpectedContract {
  const data = encodeFunctionData({ abi: mockFiatTokenAbi, functionName: 'initialize', args: [name, symbol] })
  const args = ({ given }: { given: Hex }) => [addressAt(given, 0), addressAt(given, 0), data]
  return { subject: symbol, name: 'MockFiatTokenProxy', address, args }
}

/** The address in a word of encoded arguments. */
function addressAt(given: Hex, word: number): Address {
  if (size(given) < 32 * (word + 1)) return zeroAddress
  return getAddress(slice(given, 32 * word + 12, 32 * (word + 1)))
}
