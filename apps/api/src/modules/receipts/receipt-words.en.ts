import type { ReceiptWords } from './receipt-words.fr.ts'

/** English sentences of a receipt. */
export const receiptWordsEn: ReceiptWords = {
  title: 'Purchase receipt',
  subject: (symbol) => `Purchase of ${symbol} tokens`,
  sample: 'Invented company: a sample, no real offer',
  paidFor: (paid, usd) => `for ${paid}, worth ${usd}`,
  standing: {
    mined: 'In a block, being confirmed',
    confirmed: 'Confirmed',
    final: 'Final',
    withdrawn: 'Given back: the payment has returned to the wallet',
    refunded: 'Refunded after the sale failed',
  },
  asOf: (block, time) => `As of block ${block}, ${time}`,
  purchase: 'The purchase',
  buyer: 'Wallet',
  round: 'Round',
  roundOf: (name, index) => `${name} (no. ${index} in the contract)`,
  tokens: 'Tokens',
  tokensCommitted: 'Tokens asked for',
  paid: 'Paid',
  usd: 'Value at the round’s price',
  price: 'Price of a token',
  date: 'Date',
  chain: 'On the chain',
  network: 'Network',
  networkOf: (name, id) => `${name} (no. ${id})`,
  block: 'Block',
  transaction: 'Transaction',
  saleContract: 'Contract of the sale',
  tokenContract: 'Contract of the token',
  terms: 'Terms accepted',
  committed:
    'This round is shared: if it takes more than it has to give, every buyer receives the same share of what they asked for, and gets the rest of the payment back when they claim their tokens.',
  withdraw: 'Changing your mind',
  withdrawUntil: (deadline) =>
    `You can give this purchase back, without a reason and without any cost but the network’s fee, until ${deadline} (exclusive). All that you paid comes back to you, in the same currency.`,
  withdrawHow: (call) =>
    `On the site’s page “My purchases”, or without the site: call ${call} on the contract of the sale from the wallet that bought. Purchases of one round paid in the same currency are given back together; a new one among them starts the period again.`,
  withdrawOver: (deadline) => `The period in which this purchase could be given back ended on ${deadline}.`,
  withdrawn: 'This purchase was given back. It no longer entitles to tokens.',
  refunded: 'The sale failed and this purchase was refunded. It no longer entitles to tokens.',
  failed: (call) =>
    `The sale failed. All that you paid can be taken back, without a time limit: call ${call} on the contract of the sale.`,
  verify: 'Checking it',
  verifyHow:
    'All of the above can be read on the chain: the transaction holds the event Purchased of the contract of the sale. The sale’s figures and addresses are public:',
  path: { sale: '/en/sale', purchases: '/en/my-purchases' },
  issuer: 'Offeror',
  notice:
    'This receipt is not an invoice, nor legal, tax or financial advice. It reports what the chain has recorded; where they differ, the chain prevails.',
}
