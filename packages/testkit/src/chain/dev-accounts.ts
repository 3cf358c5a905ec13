import { devMnemonic } from '@amour/local'
import { mnemonicToAccount } from 'viem/accounts'
import type { HDAccount } from 'viem/accounts'

/** One of the local chain's funded accounts, as the tests' persons: 0 is the issuer, who also deploys. */
export function devAccount(index: number): HDAccount {
  return mnemonicToAccount(devMnemonic, { addressIndex: index })
}
