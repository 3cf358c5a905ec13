import { DeadlineExceeded } from './deadline.ts'

/** Of Node, when a server cannot be reached or a connection broke. */
const NODE_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]

/**
 * Of PostgreSQL (its manual, appendix A): connections (class 08), a server that shuts down, crashed or starts (57P01 to 57P03), too many
 * connections, a lock that was not to be had, a statement that took too long, an idle transaction that was ended, and a deadlock or a
 * conflict that this one lost.
 */
const SQL_STATES = /^(08...|57P0[123]|53300|55P03|57014|25P0[34]|40P01|40001)$/

/** What `pg` and its pool say without a code. */
const SENTENCES = [
  /^Connection terminated/,
  /not queryable/,
  /^timeout exceeded when trying to connect/,
  /^Query read timeout/,
  /^timeout expired/,
  /^Cannot use a pool after calling end/,
  /^Client was closed/,
]

/**
 * Whether an error says that the database could not answer now, rather than that something was wrong with the question: the same
 * question may be answered a moment later. Looks at what caused it, too.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof DeadlineExceeded) return true
  const code = 'code' in error ? String(error.code) : ''
  if (NODE_CODES.includes(code) || SQL_STATES.test(code)) return true
  if (SENTENCES.some((sentence) => sentence.test(error.message))) return true
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true
  return isUnavailable(error.cause)
}
