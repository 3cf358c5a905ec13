/** Why something did not happen, named so that a page can put it in words (`problem.<code>`). */
export interface WalletProblem {
  code: string
  /** What the contract said, for `chain.reverted`. */
  revert?: { error: string; args: readonly string[] }
}

/**
 * Names of errors of viem and wagmi that a reader needs told apart. By name, not by class: so nothing of these libraries is loaded to look
 * at an error.
 */
const CODES: Record<string, string> = {
  UserRejectedRequestError: 'wallet.rejected',
  ResourceUnavailableRpcError: 'wallet.busy',
  UnauthorizedProviderError: 'wallet.disconnected',
  ConnectorNotConnectedError: 'wallet.disconnected',
  ConnectorAccountNotFoundError: 'wallet.account-changed',
  ConnectorUnavailableReconnectingError: 'wallet.disconnected',
  ProviderDisconnectedError: 'wallet.disconnected',
  ChainDisconnectedError: 'wallet.wrong-network',
  ChainMismatchError: 'wallet.wrong-network',
  ConnectorChainMismatchError: 'wallet.wrong-network',
  SwitchChainError: 'wallet.switch-failed',
  SwitchChainNotSupportedError: 'wallet.switch-failed',
  InsufficientFundsError: 'wallet.insufficient-funds',
  NonceTooLowError: 'wallet.nonce',
  HttpRequestError: 'chain.unavailable',
  TimeoutError: 'chain.unavailable',
  WebSocketRequestError: 'chain.unavailable',
}

/** EIP-1193's codes, for wallets whose errors reach us bare. */
const PROVIDER_CODES: Record<number, string> = {
  4001: 'wallet.rejected',
  4100: 'wallet.disconnected',
  4900: 'wallet.disconnected',
  4901: 'wallet.wrong-network',
  4902: 'wallet.switch-failed',
  [-32002]: 'wallet.busy',
}

/** Every code that a wallet's or a node's error can become; each has words in every language. */
export const walletProblemCodes: readonly string[] = [
  ...new Set([
    ...Object.values(CODES),
    ...Object.values(PROVIDER_CODES),
    'transaction.reverted',
    'wallet.no-permit',
  ]),
]

/** Finds the reason in an error and its causes: a revert of the contract, a code of ours, a wallet's or a node's refusal. */
export function walletProblem(error: unknown): WalletProblem {
  const chain = causes(error)
  for (const cause of chain) {
    const revert = revertOf(cause)
    if (revert) return { code: 'chain.reverted', revert }
  }
  for (const cause of chain) {
    const code = codeOf(cause)
    if (code) return { code }
  }
  return { code: 'unknown' }
}

type Cause = Record<string, unknown>

function causes(error: unknown): Cause[] {
  const chain: Cause[] = []
  let next = error
  while (typeof next === 'object' && next !== null && chain.length < 12) {
    chain.push(next as Cause)
    next = (next as Cause).cause
  }
  return chain
}

function codeOf({ name, code }: Cause): string | undefined {
  if (typeof code === 'string' && /^[a-z]+\.[a-z-]+$/.test(code)) return code
  if (typeof name === 'string' && CODES[name]) return CODES[name]
  return typeof code === 'number' ? PROVIDER_CODES[code] : undefined
}

function revertOf({ name, data }: Cause): WalletProblem['revert'] {
  if (name !== 'ContractFunctionRevertedError' || typeof data !== 'object' || data === null) return undefined
  const { errorName, args } = data as { errorName?: unknown; args?: unknown }
  if (typeof errorName !== 'string') return undefined
  return { error: errorName, args: Array.isArray(args) ? args.map(String) : [] }
}
