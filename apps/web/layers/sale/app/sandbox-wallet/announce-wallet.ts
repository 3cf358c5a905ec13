import { SANDBOX_WALLET_MARKER } from './marker.ts'
import type { SandboxProvider } from './sandbox-provider.ts'

const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#ffd24a"/><path d="M6 24 16 7l10 17z" fill="none" stroke="#16181d" stroke-width="2.5" stroke-linejoin="round"/><path d="M11 19h10" stroke="#16181d" stroke-width="2.5"/></svg>',
  )

/** Announces the wallet now and whenever the page asks (EIP-6963). */
export function announceWallet(provider: SandboxProvider, name: string): void {
  const info = Object.freeze({
    uuid: crypto.randomUUID(),
    name,
    icon: ICON,
    rdns: `local.${SANDBOX_WALLET_MARKER}`,
  })
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }),
    )
  window.addEventListener('eip6963:requestProvider', announce)
  announce()
}
