export const buyerStatuses = ['individual', 'professional', 'company'] as const

export type BuyerStatus = (typeof buyerStatuses)[number]

/** What a buyer declares before a voucher is signed. */
export interface Declaration {
  /** ISO 3166-1 alpha-2, upper case: the country of residence or of the seat. */
  country: string
  status: BuyerStatus
  /** The buyer states not to be a US person (Regulation S, rule 902(k)). */
  notUsPerson: boolean
}
