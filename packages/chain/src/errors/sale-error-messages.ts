import { buyingMessages } from './buying-messages.ts'
import { configurationMessages } from './configuration-messages.ts'
import { escrowMessages } from './escrow-messages.ts'
import { issuerMessages } from './issuer-messages.ts'
import type { SaleErrorMessages } from './messages.ts'

/** Complete by type: a custom error without its two sentences does not compile. */
export const saleErrorMessages: SaleErrorMessages = {
  ...buyingMessages,
  ...configurationMessages,
  ...escrowMessages,
  ...issuerMessages,
}
