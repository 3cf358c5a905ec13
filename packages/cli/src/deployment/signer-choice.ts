import { type Address, getAddress, isAddress } from 'viem'
import { UsageError } from '../usage-error.ts'

/** Who signs a deployment to a public network. */
export type SignerChoice =
  | { readonly kind: 'keystore' }
  | { readonly kind: 'ledger'; readonly address: Address }
  /** A wallet that takes JSON-RPC, with whatever device is behind it. */
  | { readonly kind: 'wallet'; readonly url: string }
  /** Nobody: an address is enough for a rehearsal. */
  | { readonly kind: 'address'; readonly address: Address }

/**
 * Reads `keystore`, `ledger:ADDRESS`, the URL of a wallet, or an address alone.
 * @throws UsageError for anything else
 */
export function parseSigner(text: string): SignerChoice {
  if (text === 'keystore') return { kind: 'keystore' }
  if (/^https?:\/\//.test(text)) return { kind: 'wallet', url: text }
  const [, device, address = ''] = /^(ledger:)?(0x.{40})$/.exec(text) ?? []
  if (!isAddress(address)) {
    throw new UsageError(
      `${text} signs nothing: give keystore, ledger:ADDRESS, a wallet's URL or an address.`,
    )
  }
  return { kind: device ? 'ledger' : 'address', address: getAddress(address) }
}
