import { devMnemonic } from '@amour/local'
import { toHex } from 'viem'
import type { Hex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import type { HDAccount } from 'viem/accounts'

const indexes = { deployer: 0, voucherSigner: 6, guardian: 7, admin: 8, treasury: 9 } as const

/** Who acts for the issuer on a local chain, among the accounts everybody knows; 1 to 5 are left to buyers. */
export type LocalRole = keyof typeof indexes

/** The account of a role on a local chain. */
export function localAccount(role: LocalRole): HDAccount {
  return mnemonicToAccount(devMnemonic, { addressIndex: indexes[role] })
}

/** A buyer of the local chain, 1 to 5. */
export function localBuyer(index: 1 | 2 | 3 | 4 | 5): HDAccount {
  return mnemonicToAccount(devMnemonic, { addressIndex: index })
}

/** The key that signs vouchers on a local chain; production keys are never made here. */
export function localVoucherSignerKey(): Hex {
  const key = localAccount('voucherSigner').getHdKey().privateKey
  if (!key) throw new Error('The account of the voucher signer has no key')
  return toHex(key)
}
