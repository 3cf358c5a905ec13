/** The steps of a purchase, in order. */
export const purchaseSteps = ['connect', 'sign-in', 'declare', 'amount', 'review', 'progress'] as const

export type PurchaseStep = (typeof purchaseSteps)[number] | 'refused' | 'closed'

/** All that decides which step a buyer is at. */
export interface PurchaseFacts {
  /** Index of the open round, or null when nothing can be bought. */
  round: number | null
  /** The wallet's present account. */
  account: string | undefined
  /** The account that the session belongs to. */
  signedInAs: string | undefined
  declaration: { eligible: boolean; reason: { code: string } } | null
  /** The buyer asked to declare again. */
  redeclaring: boolean
  reviewing: boolean
  /** A transaction of this account is under way or its end is still shown. */
  transaction: boolean
}

/**
 * Which step a buyer is at: the first one whose condition is not met. A transaction under way comes before all: it
 * must stay visible whatever else changes. A session of another account counts as none.
 */
export function purchaseStep(facts: PurchaseFacts): PurchaseStep {
  if (facts.transaction) return 'progress'
  if (facts.round === null) return 'closed'
  if (!facts.account) return 'connect'
  if (facts.signedInAs?.toLowerCase() !== facts.account.toLowerCase()) return 'sign-in'
  if (facts.redeclaring || mustDeclare(facts.declaration)) return 'declare'
  if (!facts.declaration?.eligible) return 'refused'
  return facts.reviewing ? 'review' : 'amount'
}

function mustDeclare(declaration: PurchaseFacts['declaration']): boolean {
  return declaration === null || declaration.reason.code === 'declaration-outdated'
}
