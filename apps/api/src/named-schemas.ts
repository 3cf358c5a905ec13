import { Asset } from './http/asset.ts'
import { ClaimMilestone } from './http/claim-schedule.ts'
import { BlockReference, Figure } from './http/figure.ts'
import { Problem } from './http/problem.ts'
import type { Named } from './http/reference.ts'
import { AudienceReport } from './modules/audience/schemas.ts'
import { Person, SignInRequest, Wallet } from './modules/auth/schemas.ts'
import { LiveBlock } from './modules/events/schemas.ts'
import { LeadChoices, LeadExport, LeadLink, LeadNotice, LeadPreferences } from './modules/leads/schemas.ts'
import { Declaration } from './modules/me/schemas.ts'
import { Contributor } from './modules/contributors/schemas.ts'
import { Offer, OfferDisclosure, OfferEntity } from './modules/offer/schemas.ts'
import { Position, PositionList } from './modules/positions/schemas.ts'
import { SaleProgress } from './modules/progress/schemas.ts'
import { Purchase, PurchasePage } from './modules/purchases/schemas.ts'
import { Sale, SaleAsset, SalePause, SaleRound } from './modules/sale/schemas.ts'
import { ServiceStatus } from './modules/status/schemas.ts'
import { Terms } from './modules/terms/schemas.ts'
import { Token, TokenShare } from './modules/token/schemas.ts'
import { NonceState, Transaction } from './modules/transactions/schemas.ts'
import { Transparency } from './modules/transparency/schemas.ts'
import { IssuedVoucher } from './modules/vouchers/schemas.ts'

/** Everything that OpenAPI lists under a name. */
export const namedSchemas: readonly Named[] = [
  Problem,
  BlockReference,
  Figure,
  Asset,
  ClaimMilestone,
  SignInRequest,
  Person,
  Wallet,
  Declaration,
  LeadChoices,
  LeadNotice,
  LeadLink,
  LeadPreferences,
  LeadExport,
  Terms,
  OfferDisclosure,
  OfferEntity,
  Offer,
  IssuedVoucher,
  SaleAsset,
  SaleRound,
  SalePause,
  Sale,
  SaleProgress,
  TokenShare,
  Token,
  Transparency,
  ServiceStatus,
  Purchase,
  PurchasePage,
  Position,
  PositionList,
  Contributor,
  AudienceReport,
  Transaction,
  NonceState,
  LiveBlock,
]
