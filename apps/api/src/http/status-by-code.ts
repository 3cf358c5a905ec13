import type { ErrorCode } from '@amour/domain'

/** The one place in which a reason becomes an HTTP status. */
export const statusByCode = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.unsupported-media-type': 415,
  'request.not-found': 404,
  'request.method-not-allowed': 405,
  'request.too-many': 429,
  'internal.unexpected': 500,
  'internal.unavailable': 503,

  'amount.invalid': 400,
  'amount.too-precise': 400,

  'auth.required': 401,
  'auth.admin-required': 403,
  'auth.origin-refused': 403,
  'auth.message-invalid': 400,
  'auth.message-expired': 400,
  'auth.nonce-invalid': 400,
  'auth.signature-invalid': 401,
  'auth.wallet-other-chain': 403,
  'auth.chain-unavailable': 503,

  'eligibility.required': 403,
  'eligibility.refused': 403,
  'eligibility.terms-outdated': 409,

  'offer.not-open': 409,
  'lead.email-invalid': 400,
  'lead.email-disposable': 400,
  'lead.wording-outdated': 409,
  'lead.sign-up-suspended': 503,
  'lead.token-invalid': 404,
  'lead.token-expired': 410,
  'lead.token-used': 410,

  'sale.unavailable': 503,
  'sale.not-open': 409,
  'sale.round-unknown': 404,
  'sale.round-not-open': 409,
  'sale.sold-out': 409,

  'ledger.cursor-invalid': 400,
  'ledger.purchase-unknown': 404,
  'ledger.reorganised-past-finality': 503,
  'ledger.block-out-of-range': 400,
  'chain.unavailable': 503,
  'chain.inconsistent': 503,
  'chain.history-missing': 503,
  'chain.wrong-network': 503,

  'config.invalid': 500,
} as const satisfies Record<ErrorCode, number>
