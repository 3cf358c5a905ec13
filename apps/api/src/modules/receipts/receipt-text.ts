import { AMR_DECIMALS, type Locale, USD_DECIMALS } from '@amour/domain'
import type { Receipt } from './receipt.ts'
import { receiptFormat } from './receipt-format.ts'
import { type ReceiptNote, receiptNotes } from './receipt-notes.ts'
import { receiptWords } from './receipt-words.ts'

export interface ReceiptRow {
  label: string
  value: string
  link?: string | undefined
}

/** A receipt in the words of a language, in the order of the page. */
export interface ReceiptText {
  language: Locale
  title: string
  subject: string
  /** The one date of the document: that of the ledger's head. */
  date: Date
  issuer: { name: string; lines: string[]; sample: string | undefined }
  /** For the eye; the table has it exactly. */
  amount: string
  paidFor: string
  standing: { text: string; asOf: string; tone: 'safe' | 'warn' | 'void' }
  tables: { title: string; rows: ReceiptRow[] }[]
  notes: ReceiptNote[]
  notice: string
  /** Draws the emblem: no two transactions have the same. */
  seed: string
}

/** Writes a receipt in a language. Its tables are exact: nothing is cut or rounded. */
export function receiptText(receipt: Receipt, language: Locale): ReceiptText {
  const { asOf, asset, block, chain, contracts, issuer, round, standing, symbol } = receipt
  const words = receiptWords[language]
  const format = receiptFormat(language)
  const tokens = format.amount(receipt.tokens, AMR_DECIMALS, symbol)
  const paid = format.amount(receipt.paid, asset.decimals, asset.symbol)
  const usd = format.amount(receipt.usd, USD_DECIMALS, 'USD')
  const explore = (kind: 'tx' | 'address', value: string) =>
    chain.explorer && `${chain.explorer}/${kind}/${value}`
  return {
    language,
    title: words.title,
    subject: words.subject(symbol),
    date: asOf.time,
    issuer: {
      name: issuer.name,
      lines: [
        `${issuer.form[language]} · ${issuer.registration}`,
        issuer.address,
        `${issuer.email} · ${issuer.phone} · ${issuer.website.replace('https://', '')}`,
      ],
      sample: issuer.sample ? words.sample : undefined,
    },
    amount: format.short(receipt.tokens, AMR_DECIMALS, symbol),
    paidFor: words.paidFor(paid, usd),
    standing: {
      text: words.standing[standing],
      asOf: words.asOf(format.integer(asOf.number), format.instant(asOf.time)),
      tone: tones[standing],
    },
    tables: [
      {
        title: words.purchase,
        rows: [
          { label: words.buyer, value: receipt.buyer, link: explore('address', receipt.buyer) },
          { label: words.round, value: words.roundOf(round.name[language], round.index) },
          { label: round.mode === 'commit' ? words.tokensCommitted : words.tokens, value: tokens },
          { label: words.paid, value: paid },
          { label: words.usd, value: usd },
          { label: words.price, value: format.amount(receipt.price, USD_DECIMALS, 'USD') },
          { label: words.date, value: format.instant(block.time) },
        ],
      },
      {
        title: words.chain,
        rows: [
          { label: words.network, value: words.networkOf(chain.name, chain.id) },
          { label: words.block, value: format.integer(block.number) },
          {
            label: words.transaction,
            value: receipt.transactionHash,
            link: explore('tx', receipt.transactionHash),
          },
          { label: words.saleContract, value: contracts.sale, link: explore('address', contracts.sale) },
          { label: words.tokenContract, value: contracts.token, link: explore('address', contracts.token) },
          { label: words.terms, value: receipt.termsHash },
        ],
      },
    ],
    notes: receiptNotes(receipt, language),
    notice: words.notice,
    seed: receipt.transactionHash,
  }
}

const tones = {
  mined: 'warn',
  confirmed: 'safe',
  final: 'safe',
  withdrawn: 'void',
  refunded: 'void',
} as const satisfies Record<Receipt['standing'], ReceiptText['standing']['tone']>
