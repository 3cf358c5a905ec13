import type { Locale } from '@amour/domain'
import type { Receipt } from './receipt.ts'
import { receiptFormat } from './receipt-format.ts'
import { receiptWords } from './receipt-words.ts'

/** A paragraph of a receipt, with where to go. */
export interface ReceiptNote {
  title: string
  text: string
  link?: string
}

/** What a buyer can do about the purchase, and how to check it. */
export function receiptNotes(receipt: Receipt, language: Locale): ReceiptNote[] {
  const words = receiptWords[language]
  const verify = { title: words.verify, text: words.verifyHow, link: receipt.site + words.path.sale }
  return [{ title: words.withdraw, ...leaving(receipt, language) }, verify]
}

function leaving(receipt: Receipt, language: Locale): Omit<ReceiptNote, 'title'> {
  const { asOf, asset, buyer, round, standing, withdrawalDeadline } = receipt
  const words = receiptWords[language]
  const deadline = receiptFormat(language).instant(withdrawalDeadline)
  if (standing === 'withdrawn' || standing === 'refunded') return { text: words[standing] }
  if (receipt.saleFailed) return { text: words.failed(`refund(${buyer}, ${round.index}, ${asset.index})`) }
  const share = round.mode === 'commit' ? ` ${words.committed}` : ''
  if (asOf.time >= withdrawalDeadline) return { text: words.withdrawOver(deadline) + share }
  const how = words.withdrawHow(`withdraw(${round.index}, ${asset.index})`)
  return {
    text: `${words.withdrawUntil(deadline)} ${how}${share}`,
    link: receipt.site + words.path.purchases,
  }
}
