/** Prefix of what is kept of a connection between visits. */
export const WALLET_STORAGE_KEY = 'amour-wallet'

/**
 * Whether this browser connected a wallet on an earlier visit and did not take it back. That was the intent after which wallet code
 * may load, so that a returning buyer need not say it again.
 */
export function isWalletRemembered(storage: Pick<Storage, 'getItem'>): boolean {
  const kept = storage.getItem(`${WALLET_STORAGE_KEY}.recentConnectorId`)
  return kept !== null && kept !== 'null'
}
