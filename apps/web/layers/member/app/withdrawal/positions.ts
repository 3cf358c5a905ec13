/** A purchase as far as giving it back is concerned. */
export interface WithdrawablePurchase {
  round: number
  tokens: string
  paid: string
  withdrawn: boolean
  /** ISO instant, exclusive. */
  withdrawalDeadline: string
}

/** What a withdrawal gives back: the contract knows one position a round, so all of a round's purchases go together. */
export interface WithdrawablePosition {
  round: number
  purchases: number
  tokens: bigint
  /** Wei that come back. */
  paid: bigint
  deadline: string
}

/** The rounds of which purchases can still be given back at a moment (milliseconds), with what comes back. */
export function withdrawablePositions(
  purchases: readonly WithdrawablePurchase[],
  now: number,
): WithdrawablePosition[] {
  const rounds = new Map<number, WithdrawablePosition>()
  for (const { round, tokens, paid, withdrawn, withdrawalDeadline } of purchases) {
    if (withdrawn) continue
    const sum = rounds.get(round) ?? {
      round,
      purchases: 0,
      tokens: 0n,
      paid: 0n,
      deadline: withdrawalDeadline,
    }
    rounds.set(round, {
      round,
      purchases: sum.purchases + 1,
      tokens: sum.tokens + BigInt(tokens),
      paid: sum.paid + BigInt(paid),
      deadline: withdrawalDeadline > sum.deadline ? withdrawalDeadline : sum.deadline,
    })
  }
  return [...rounds.values()]
    .filter(({ deadline }) => now < Date.parse(deadline))
    .sort((a, b) => a.round - b.round)
}
