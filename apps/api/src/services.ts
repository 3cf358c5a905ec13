import type { AudienceService } from './modules/audience/service.ts'
import type { AuthService } from './modules/auth/service.ts'
import type { ContributorService } from './modules/contributors/service.ts'
import type { EventStreams } from './modules/events/event-streams.ts'
import type { LeadService } from './modules/leads/service.ts'
import type { EligibilityService } from './modules/me/service.ts'
import type { OfferService } from './modules/offer/service.ts'
import type { PositionService } from './modules/positions/service.ts'
import type { ProgressService } from './modules/progress/service.ts'
import type { PurchaseService } from './modules/purchases/service.ts'
import type { ReceiptService } from './modules/receipts/service.ts'
import type { SaleService } from './modules/sale/service.ts'
import type { StatusService } from './modules/status/service.ts'
import type { Terms } from './modules/terms/schemas.ts'
import type { Token } from './modules/token/schemas.ts'
import type { TransactionService } from './modules/transactions/service.ts'
import type { TransparencyService } from './modules/transparency/service.ts'
import type { VoucherService } from './modules/vouchers/service.ts'

/** What the routes need, one service a feature. */
export interface Services {
  auth: AuthService
  eligibility: EligibilityService
  leads: LeadService
  terms: Terms
  offer: OfferService
  vouchers: VoucherService
  sale: SaleService
  progress: ProgressService
  token: Token
  transparency: TransparencyService
  purchases: PurchaseService
  positions: PositionService
  receipts: ReceiptService
  contributors: ContributorService
  audience: AudienceService
  transactions: TransactionService
  streams: EventStreams
  status: StatusService
}
