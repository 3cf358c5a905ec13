export type RoundState = 'scheduled' | 'open' | 'closed'

/** A round's state at a moment (Unix seconds): open from its start, inclusive, to its end, exclusive. */
export function roundStateAt(time: bigint, round: { start: bigint; end: bigint }): RoundState {
  if (time < round.start) return 'scheduled'
  return time < round.end ? 'open' : 'closed'
}
