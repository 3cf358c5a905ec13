import type { Locale } from '@amour/domain'
import type { SaleError } from './sale-error.ts'
import { saleErrorMessages } from './sale-error-messages.ts'

/** What the error means and what to do, in one sentence for people. */
export function explainSaleError(error: Pick<SaleError, 'name'>, locale: Locale): string {
  return saleErrorMessages[error.name][locale]
}
