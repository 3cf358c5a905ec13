/** Names everything the sandbox wallet owns. A test searches production bundles for it. */
export const SANDBOX_WALLET_MARKER = 'amour-sandbox-wallet'
