import type { TransactionPhase, TransactionState } from './transaction-state.ts'

const STEPS = ['wallet', 'sent', 'mined', 'confirmed'] as const

export interface TimelinePlace {
  key: (typeof STEPS)[number]
  state: 'done' | 'current' | 'next' | 'failed'
}

/** How many steps are behind a phase. What is reverted was mined, and failed there. */
const BEHIND: Record<TransactionPhase, number> = {
  wallet: 0,
  sent: 2,
  mined: 3,
  confirmed: 4,
  final: 4,
  reverted: 2,
  cancelled: 2,
  dropped: 2,
}

/** Each step of a transaction's life as done, under way, to come or failed. */
export function timelineStates({ phase }: Pick<TransactionState, 'phase'>): TimelinePlace[] {
  const behind = BEHIND[phase]
  const here = ['reverted', 'cancelled', 'dropped'].includes(phase) ? 'failed' : 'current'
  return STEPS.map((key, index) => ({
    key,
    state: index < behind ? 'done' : index === behind ? here : 'next',
  }))
}
