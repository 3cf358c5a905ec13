import type { Locale } from '@amour/domain'
import { receiptWordsEn } from './receipt-words.en.ts'
import { type ReceiptWords, receiptWordsFr } from './receipt-words.fr.ts'

/** The sentences of a receipt, by language. */
export const receiptWords: Record<Locale, ReceiptWords> = { fr: receiptWordsFr, en: receiptWordsEn }
