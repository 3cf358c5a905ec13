import type { Locale } from '@amour/domain'
import type { Address } from 'viem'
import type { PaymentTokens } from '../payment-tokens.ts'
import type { WalletTexts } from '../texts.ts'

/** The part of an EIP-712 request that the window names; the rest is in the raw data. */
export interface TypedDataRequest {
  domain?: { name?: string; chainId?: number | string; verifyingContract?: string }
  primaryType: string
  message: Record<string, unknown>
}

/** What the window knows by itself. */
export interface TypedDataContext {
  /** The sale, and the tokens that it takes. */
  sale: Address
  tokens: PaymentTokens
  homeChainId: number
  locale: Locale
  texts: WalletTexts
}
