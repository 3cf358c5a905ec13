import type { CheckContext } from './check-context.ts'

const DAY = 86_400
const YEAR = 365 * DAY
/** How much ETH moves in a year, as a part of its price, in calm and in wild ones. */
const VOLATILITY = { calm: 0.5, wild: 0.9 }

/**
 * Tells what the right to change one's mind is worth to a buyer who pays with ETH: they keep AMR while ETH falls and withdraw when it
 * rose. The law wants it (EU 2023/1114, art. 13); who issues should know its price.
 */
export function tellFreeOption({ parameters, findings }: CheckContext): void {
  const { rounds, times, withdrawalWindow } = parameters
  // A position is of one round: while that is open, a small purchase renews the window of all of it.
  const longest = Math.max(
    ...rounds.map(({ start, end }) => Math.min(end + withdrawalWindow, times.coolingOffEnd) - start),
  )
  findings.note(
    `A buyer who pays with ETH has a free option, as the law wants it: withdrawing when ETH rose is worth about ${worth(withdrawalWindow)} ` +
      `of a payment over ${days(withdrawalWindow)} days, ${worth(longest)} over the ${days(longest)} for which small purchases can keep it open ` +
      '(0.4·σ·√T, for ETH that moves 50 to 90 % a year). The treasury bears it.',
  )
}

const days = (seconds: number) => Math.round(seconds / DAY)

/** An estimate in per cent, from calm to wild. */
function worth(seconds: number): string {
  const [calm, wild] = [VOLATILITY.calm, VOLATILITY.wild].map((sigma) => optionValue(sigma, seconds) * 100)
  return `${calm?.toFixed(1)} to ${wild?.toFixed(1)} %`
}

/**
 * Value of the right to give a thing back at the price paid, as a part of that price, after `seconds`: 0.4·σ·√T (Brenner and
 * Subrahmanyam, 1988), good to a few hundredths of it for what is at the money. An estimate for people, never an amount.
 */
function optionValue(sigma: number, seconds: number): number {
  return 0.4 * sigma * Math.sqrt(seconds / YEAR)
}
