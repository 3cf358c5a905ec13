/** What finds a transaction again after its node has forgotten the hash; as the API asks for it. */
export interface SentTransaction {
  sender: string
  /** Decimal. */
  nonce: string
  /** What it does, by `callHash`: tells a higher fee from another order. */
  call: string
}
