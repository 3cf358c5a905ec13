import { type Address, isAddressEqual, zeroAddress } from 'viem'
import { isLocalChain } from '@amour/chain'
import { base, optimism } from 'viem/chains'
import type { DeploymentParameters, FeedParameters } from './parameters.ts'
import { totalAllocation, totalVesting } from './totals.ts'

const DAY = 86_400
const TOKEN_UNIT = 10n ** 18n
const HIGHEST_PRICE = 10n ** 10n
/** Of what all rounds can raise. */
const MOST_SOFT_CAP_PERCENT = 95n

/** Chains whose blocks a sequencer makes and of which Chainlink tells whether it is up (docs.chain.link/data-feeds/l2-sequencer-feeds). */
const SEQUENCED: readonly number[] = [base.id, optimism.id, 42_161, 534_352, 324]

/** What the contracts would accept and nobody wants, and what they would refuse without a word: a sentence for each. */
export function parameterFaults(
  chainId: number,
  deployer: Address,
  parameters: DeploymentParameters,
): string[] {
  return [
    ...amountFaults(parameters),
    ...timeFaults(parameters),
    ...(isLocalChain(chainId) ? [] : publicFaults(chainId, parameters)),
    ...partyFaults(deployer, parameters),
  ]
}

function amountFaults(parameters: DeploymentParameters): string[] {
  const { rounds, softCapUsd, token } = parameters
  if (rounds.length === 0) return ['A sale needs at least one round.']
  const faults: string[] = []
  if (totalAllocation(parameters) + totalVesting(parameters) > token.supply) {
    faults.push('Rounds and vestings allocate more than the supply of the token.')
  }
  const worth = rounds.reduce((sum, { cap, price }) => sum + cap * price, 0n)
  if (softCapUsd === 0n) faults.push('The soft cap is zero: such a sale could not fail.')
  if (softCapUsd * 100n * TOKEN_UNIT > worth * MOST_SOFT_CAP_PERCENT) {
    faults.push(
      `The soft cap of ${softCapUsd} is above 95 % of what all rounds can raise, ${worth / TOKEN_UNIT} (USD with 6 decimals).`,
    )
  }
  const dear = rounds.flatMap(({ price }, index) => (price > HIGHEST_PRICE ? [index + 1] : []))
  if (dear.length > 0) faults.push(`A token of round ${dear.join(', ')} costs more than 10,000 USD.`)
  return faults
}

function timeFaults({ times, withdrawalWindow }: DeploymentParameters): string[] {
  const faults: string[] = []
  if (times.coolingOffEnd - times.end < 14 * DAY) {
    faults.push('The cooling-off period is shorter than 14 days: who buys last would not have them.')
  }
  if (withdrawalWindow < 14 * DAY) faults.push('The withdrawal window is shorter than 14 days.')
  return faults
}

function publicFaults(chainId: number, { ethUsd, usdc, eurc }: DeploymentParameters): string[] {
  const faults: string[] = []
  const feeds = [ethUsd, ...(eurc ? [eurc.eurUsd] : [])]
  if (feeds.some((feed) => 'mockPrice' in feed)) {
    faults.push(`A mock price is for local chains; chain ${chainId} needs a real aggregator.`)
  }
  if (usdc === 'mock' || eurc?.token === 'mock') {
    faults.push(`A mock token is for local chains; chain ${chainId} has real ones.`)
  }
  if (SEQUENCED.includes(chainId) && feeds.some((feed) => !('mockPrice' in feed) && !feed.sequencerUptime)) {
    faults.push(
      `Chain ${chainId} has a sequencer and the price sources no sequencerUptime: prices from before an outage would be taken.`,
    )
  }
  return faults
}

function partyFaults(deployer: Address, parameters: DeploymentParameters): string[] {
  const { treasury, admin, guardian, voucherSigner, vestings = [] } = parameters
  const parties = Object.entries({ treasury, admin, guardian, 'signer of vouchers': voucherSigner })
  const faults: string[] = []
  for (const [index, [role, address]] of parties.entries()) {
    if (address === zeroAddress) faults.push(`The ${role} is nobody’s address.`)
    // Its key is used once, online: whoever steals it later must find nothing.
    if (isAddressEqual(address, deployer)) faults.push(`The deployer cannot be the ${role}, too.`)
    const other = parties.slice(0, index).find(([, earlier]) => isAddressEqual(earlier, address))
    if (other)
      faults.push(`The ${role} is the ${other[0]}, too: whoever has one key would have the power of both.`)
    const contract = contractsOf(parameters).find(([, found]) => isAddressEqual(found, address))
    if (contract) faults.push(`The ${role} is ${contract[0]}: what it is sent there is lost.`)
  }
  if (vestings.some(({ beneficiary }) => isAddressEqual(beneficiary, deployer))) {
    faults.push('The deployer cannot be the beneficiary of a vesting.')
  }
  return faults
}

/** Every contract of others that the sale has to do with. */
function contractsOf({ usdc, eurc, ethUsd }: DeploymentParameters): [string, Address][] {
  const feed = (name: string, source: FeedParameters | undefined): [string, Address][] => {
    if (!source || 'mockPrice' in source) return []
    const { aggregator, sequencerUptime } = source
    const found: [string, Address][] = [[`the feed of ${name}`, aggregator]]
    return sequencerUptime ? [...found, ['the feed of the sequencer', sequencerUptime]] : found
  }
  return [
    ...(usdc && usdc !== 'mock' ? [['USDC', usdc] as [string, Address]] : []),
    ...(eurc && eurc.token !== 'mock' ? [['EURC', eurc.token] as [string, Address]] : []),
    ...feed('ETH', ethUsd),
    ...feed('EUR', eurc?.eurUsd),
  ]
}
