/** How far a transaction has come, as a page tells it. */
export type TransactionPhase =
  'wallet' | 'sent' | 'mined' | 'confirmed' | 'final' | 'reverted' | 'cancelled' | 'dropped'

export interface TransactionState {
  phase: TransactionPhase
  hash?: string
  /** The wallet sped the transaction up: this is the hash it had before. */
  replacedHash?: string
  confirmations: number
  required: number
  block?: { number: string; time?: string }
  /** A block that held it was dropped by the chain; it is being confirmed again. */
  reorganised: boolean
  /** Reports in a row for which no node had it and its nonce was free. */
  missed: number
  /** The contract's own error, for `reverted`. */
  reason?: { error: string; args: readonly string[] }
}

type ReportedStatus = 'unknown' | 'pending' | 'mined' | 'confirmed' | 'final' | 'reverted'

/** What the API answers at `/transactions/:hash`, as far as it matters here. */
export interface TransactionReport {
  status: ReportedStatus | 'replaced' | 'dropped'
  /** Another transaction with its nonce, for `replaced`. */
  replacedBy: {
    hash: string
    status: ReportedStatus
    kind: 'sped-up' | 'cancelled' | 'other' | 'unknown'
  } | null
  confirmations: number
  required: number
  block: { number: string; time: string } | null
  reason: { error: string; args: readonly string[] } | null
}

export type TransactionEvent =
  | { type: 'sent'; hash: string }
  | { type: 'receipt'; success: boolean; block: string }
  | { type: 'replaced'; hash: string }
  | { type: 'cancelled' }
  | { type: 'report'; report: TransactionReport }

export const askingWallet: TransactionState = {
  phase: 'wallet',
  confirmations: 0,
  required: 1,
  reorganised: false,
  missed: 0,
}

/** A node may need a few blocks to hear of what was just sent; only then it counts as dropped. */
const DROPPED_AFTER = 3

/** Phases after which nothing more is asked. `confirmed` still becomes `final`, but nobody has to wait for it. */
export function isSettled({ phase }: TransactionState): boolean {
  return phase === 'final' || phase === 'reverted' || phase === 'cancelled'
}

/** Whether asking again can tell anything new: until it is settled, and after that only why it was reverted. */
export function isOpen(state: TransactionState): boolean {
  return !isSettled(state) || (state.phase === 'reverted' && state.reason === undefined)
}

/**
 * The next state of a transaction. The wallet's own view (receipt, replacement) and the ledger's reports arrive in any order; a report that
 * knows less than the receipt does not take anything back, but one that has seen a block and lost it does.
 */
export function advance(state: TransactionState, event: TransactionEvent): TransactionState {
  if (!isOpen(state)) return state
  switch (event.type) {
    case 'sent':
      return { ...askingWallet, phase: 'sent', hash: event.hash }
    case 'replaced':
      if (event.hash === state.hash) return state
      return {
        ...askingWallet,
        phase: 'sent',
        hash: event.hash,
        ...(state.hash && { replacedHash: state.hash }),
      }
    case 'cancelled':
      return { ...state, phase: 'cancelled' }
    case 'receipt':
      return withReceipt(state, event)
    case 'report':
      if (state.phase === 'reverted' && event.report.status !== 'reverted') return state
      return withReport(state, event.report)
  }
}

function withReceipt(state: TransactionState, event: { success: boolean; block: string }): TransactionState {
  if (state.phase === 'reverted') return state
  if (!event.success) return { ...state, phase: 'reverted', block: { number: event.block } }
  if (state.phase !== 'sent' && state.phase !== 'dropped') return state
  return { ...state, missed: 0, phase: 'mined', block: { number: event.block }, confirmations: 1 }
}

function withReport(state: TransactionState, report: TransactionReport): TransactionState {
  const { status, confirmations, required, block, reason, replacedBy } = report
  if (status === 'replaced') return withReplacement(state, replacedBy)
  if (status === 'unknown' || status === 'pending' || status === 'dropped')
    return withoutBlock({ ...state, required }, status)
  const seen = { ...state, missed: 0, phase: status, confirmations, required, ...(block && { block }) }
  return reason ? { ...seen, reason } : seen
}

/** Another order, or none, ends this one once it is in a block: until then either may be executed. */
function withReplacement(state: TransactionState, by: TransactionReport['replacedBy']): TransactionState {
  if (by?.kind === 'sped-up') return advance(state, { type: 'replaced', hash: by.hash })
  const undecided = !by || by.kind === 'unknown' || by.status === 'pending' || by.status === 'unknown'
  return undecided ? state : { ...state, phase: 'cancelled' }
}

function withoutBlock(state: TransactionState, status: 'unknown' | 'pending' | 'dropped'): TransactionState {
  const missed = status === 'dropped' ? state.missed + 1 : 0
  const { block, ...rest } = state
  if (block?.time !== undefined)
    return { ...rest, missed, phase: 'sent', confirmations: 0, reorganised: true }
  if (state.phase !== 'sent' && state.phase !== 'dropped') return state
  return { ...state, missed, phase: missed < DROPPED_AFTER ? 'sent' : 'dropped' }
}
