import type { Hex } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { SANDBOX_WALLET_MARKER } from './marker.ts'

/** Two accounts, so that changing accounts in the middle of something can be tried. */
const ACCOUNTS = 2

interface VaultState {
  keys: Hex[]
  /** Index of the account shown to the site. */
  selected: number
  /** Whether this site may see the account. */
  connected: boolean
  /** Chain the wallet is on. */
  chainId: number
  funded: boolean
}

export interface Vault {
  readonly state: Readonly<VaultState>
  /** The selected account, able to sign. */
  account(): PrivateKeyAccount
  addresses(): readonly string[]
  update(change: Partial<Omit<VaultState, 'keys'>>): void
}

/**
 * Keys made at random for this browser, kept in its storage. They hold play money on a chain of one machine; real keys must never
 * be kept like this.
 */
export function openVault(storage: Pick<Storage, 'getItem' | 'setItem'>, homeChainId: number): Vault {
  let state = read(storage) ?? create(homeChainId)
  const accounts = state.keys.map((key) => privateKeyToAccount(key))
  const save = () => storage.setItem(SANDBOX_WALLET_MARKER, JSON.stringify(state))
  save()
  return {
    get state() {
      return state
    },
    account: () => accounts[state.selected] ?? (accounts[0] as PrivateKeyAccount),
    addresses: () => accounts.map((account) => account.address),
    update(change) {
      state = { ...state, ...change }
      save()
    },
  }
}

function create(chainId: number): VaultState {
  const keys = Array.from({ length: ACCOUNTS }, () => generatePrivateKey())
  return { keys, selected: 0, connected: false, chainId, funded: false }
}

function read(storage: Pick<Storage, 'getItem'>): VaultState | undefined {
  try {
    const state = JSON.parse(storage.getItem(SANDBOX_WALLET_MARKER) ?? 'null') as VaultState | null
    return state && state.keys.length === ACCOUNTS ? state : undefined
  } catch {
    return undefined
  }
}
