interface CatalogueEntry {
  /** A plain sentence for a developer or an operator; pages translate the code instead. */
  message: string
  retryable: boolean
}

/** Every reason for which a service refuses. A code once published keeps its meaning. */
export const errorCatalogue = {
  'request.invalid': {
    message: 'The request does not have the form that this address expects.',
    retryable: false,
  },
  'request.too-large': { message: 'The request is larger than what this address accepts.', retryable: false },
  'request.unsupported-media-type': {
    message: 'Send JSON (content-type: application/json).',
    retryable: false,
  },
  'request.not-found': { message: 'There is nothing at this address.', retryable: false },
  'request.method-not-allowed': { message: 'This address does not know that method.', retryable: false },
  'request.too-many': { message: 'Too many requests; wait before the next one.', retryable: true },
  'internal.unexpected': { message: 'Something failed on our side. Nothing was changed.', retryable: true },
  'internal.unavailable': {
    message: 'A service this depends on does not answer. Nothing was changed.',
    retryable: true,
  },

  'amount.invalid': {
    message: 'An amount is a whole or decimal number, with a point, not below zero.',
    retryable: false,
  },
  'amount.too-precise': { message: 'The amount has more decimals than the asset.', retryable: false },

  'auth.required': { message: 'Sign in first.', retryable: false },
  'auth.admin-required': { message: 'Only a wallet of an administrator may do this.', retryable: false },
  'auth.origin-refused': { message: 'This request does not come from our own pages.', retryable: false },
  'auth.message-invalid': {
    message: 'The sign-in message is not one that we asked to be signed.',
    retryable: false,
  },
  'auth.message-expired': {
    message: 'The sign-in message is too old or not valid yet; ask for a new one.',
    retryable: true,
  },
  'auth.nonce-invalid': {
    message: 'The sign-in number is unknown, used or expired; ask for a new one.',
    retryable: true,
  },
  'auth.signature-invalid': { message: 'The signature does not belong to this wallet.', retryable: false },
  'auth.wallet-other-chain': {
    message: 'This contract wallet is known on another chain; it is another account there.',
    retryable: false,
  },
  'auth.chain-unavailable': {
    message: 'The chain does not answer, so the signature could not be checked.',
    retryable: true,
  },

  'eligibility.required': { message: 'Declare country and status first.', retryable: false },
  'eligibility.refused': { message: 'The declaration does not allow a purchase.', retryable: false },
  'eligibility.terms-outdated': {
    message: 'The terms have changed; read and accept the present version.',
    retryable: false,
  },

  'offer.not-open': {
    message: 'The offer is not open: nothing is sold in its present phase.',
    retryable: false,
  },
  'lead.email-invalid': { message: 'This is not an address to which mail can be sent.', retryable: false },
  'lead.email-disposable': {
    message: 'Addresses that vanish after minutes cannot be confirmed; use a lasting one.',
    retryable: false,
  },
  'lead.wording-outdated': {
    message: 'The wording of a consent has changed; show the present one and ask again.',
    retryable: false,
  },
  'lead.sign-up-suspended': { message: 'No sign-up is taken for the time being.', retryable: true },
  'lead.token-invalid': {
    message: 'The link is unknown, replaced, or its reader was erased.',
    retryable: false,
  },
  'lead.token-expired': { message: 'The confirmation is too old; ask for a new one.', retryable: false },
  'lead.token-used': { message: 'The confirmation was used already.', retryable: false },

  'sale.unavailable': { message: 'The sale cannot be read from the ledger yet.', retryable: true },
  'sale.not-open': { message: 'The sale is not open for purchases.', retryable: false },
  'sale.round-unknown': { message: 'There is no such round.', retryable: false },
  'sale.round-not-open': { message: 'This round is not open for purchases.', retryable: false },
  'sale.sold-out': { message: 'The round is sold out.', retryable: false },

  'ledger.cursor-invalid': { message: 'The cursor is not one that a list returned.', retryable: false },
  'ledger.purchase-unknown': { message: 'This wallet has no such purchase.', retryable: false },
  'ledger.reorganised-past-finality': {
    message: 'The chain dropped a block that was final. Indexing stops until an operator has looked.',
    retryable: false,
  },
  'ledger.block-out-of-range': {
    message:
      'The ledger holds no such block: it begins with the deployment of the sale and ends with its head.',
    retryable: false,
  },
  'chain.unavailable': { message: 'No RPC provider of the chain answers.', retryable: true },
  'chain.inconsistent': {
    message: 'The RPC provider contradicts itself; it is asked again.',
    retryable: true,
  },
  'chain.history-missing': {
    message: 'The RPC provider keeps no state old enough to answer this; another one may.',
    retryable: true,
  },
  'chain.wrong-network': {
    message: 'The RPC provider serves another chain than the one configured.',
    retryable: false,
  },

  'config.invalid': { message: 'The configuration has faults.', retryable: false },
} as const satisfies Record<string, CatalogueEntry>

export type ErrorCode = keyof typeof errorCatalogue
