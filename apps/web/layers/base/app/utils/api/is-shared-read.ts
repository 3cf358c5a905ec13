import { getLeadChoices, getOffer, getSale, getTerms, getToken, getTransparency } from '@amour/api-client/api'

/** Operations that answer all readers alike. What is not listed is asked for each reader. */
const SHARED: ReadonlySet<unknown> = new Set([
  getLeadChoices,
  getOffer,
  getSale,
  getTerms,
  getToken,
  getTransparency,
])

/** Whether an operation's answer may be given to another reader as well. */
export function isSharedRead(operation: unknown): boolean {
  return SHARED.has(operation)
}
