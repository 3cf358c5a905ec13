import type { BusinessConfig, RoundSettings, VestingSettings } from '@amour/config'
import { AMR_DECIMALS, parseAmount } from '@amour/domain'
import type { Token, TokenShare } from './schemas.ts'

/**
 * The token and who gets how much of it when, as configured: rounds for buyers, wallets that vest, and the rest, which
 * a deployment gives to the treasury at once.
 */
export function describeToken({
  sale,
  token,
  vestings,
}: Pick<BusinessConfig, 'sale' | 'token' | 'vestings'>): Token {
  const supply = baseUnits(token.supply)
  const planned = [...sale.rounds.map(roundShare), ...vestings.map(vestingShare)]
  const rest = supply - planned.reduce((sum, { tokens }) => sum + BigInt(tokens), 0n)
  return {
    name: token.name,
    symbol: token.symbol,
    decimals: AMR_DECIMALS,
    supply: String(supply),
    shares: rest > 0n ? [...planned, restShare(rest)] : planned,
  }
}

const baseUnits = (tokens: string) => parseAmount(tokens, AMR_DECIMALS)

function roundShare(round: RoundSettings): TokenShare {
  return {
    kind: 'round',
    name: round.name,
    tokens: String(baseUnits(round.allocation)),
    unlockedBps: Math.round(round.unlockedPercent * 100),
    startsAfterDays: 0,
    cliffDays: round.cliffDays,
    durationDays: round.vestingDays,
  }
}

function vestingShare(vesting: VestingSettings): TokenShare {
  const { cliffDays, durationDays, name, startsAfterDays, tokens } = vesting
  return {
    kind: 'vesting',
    name,
    tokens: String(baseUnits(tokens)),
    unlockedBps: 0,
    startsAfterDays,
    cliffDays,
    durationDays,
  }
}

function restShare(tokens: bigint): TokenShare {
  return {
    kind: 'rest',
    name: { fr: '', en: '' },
    tokens: String(tokens),
    unlockedBps: 10_000,
    startsAfterDays: 0,
    cliffDays: 0,
    durationDays: 0,
  }
}
