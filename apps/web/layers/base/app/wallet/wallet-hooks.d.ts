import type { WalletOptions } from './wallet-options.ts'

declare module '#app' {
  interface RuntimeNuxtHooks {
    /** Wallet code is about to be loaded: the moment to announce a wallet that the page itself brings. */
    'wallet:opening': (options: WalletOptions) => void | Promise<void>
  }
}
export {}
