/** How a round gives its tokens out, in the order of `RoundMode` in the contract. */
export const roundModes = ['fixed', 'commit'] as const

export type RoundMode = (typeof roundModes)[number]
