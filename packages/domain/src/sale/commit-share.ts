/**
 * What a commit round gives for tokens committed to it: all of them up to its cap, above it the same share to everybody,
 * rounded down. The rule of `AmourSale`.
 *
 * @param tokens AMR base units of a position.
 * @param committed AMR base units of all positions of the round.
 * @param cap AMR base units.
 */
export function commitShare(tokens: bigint, committed: bigint, cap: bigint): bigint {
  return committed > cap ? (tokens * cap) / committed : tokens
}
