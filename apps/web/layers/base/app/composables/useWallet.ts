import type { WalletOptions } from '../wallet/wallet-options.ts'
import { isWalletRemembered } from '../wallet/remembered-wallet.ts'
import type { WalletRuntime } from '../wallet/wallet-runtime.ts'
import { closedWallet } from '../wallet/wallet-state.ts'

// One wallet for the browser's page. The server renders with these too, but never changes them.
const state = shallowRef(closedWallet)
let opening: Promise<WalletRuntime> | undefined

/**
 * The reader's wallet. Nothing of it loads before `open` is called, which is the reader's decision; `resume` opens it only where an
 * earlier visit left it connected.
 */
export function useWallet() {
  const nuxt = useNuxtApp()
  const { chainId, rpcUrl } = useRuntimeConfig().public
  const saleChainId = Number(chainId)

  async function load(options: WalletOptions): Promise<WalletRuntime> {
    state.value = { ...state.value, status: 'opening' }
    await nuxt.callHook('wallet:opening', options)
    const { openWalletRuntime } = await import('../wallet/wallet-runtime.ts')
    return openWalletRuntime(options, (next) => (state.value = next))
  }

  function open(sale: string): Promise<WalletRuntime> {
    opening ??= load({ chainId: saleChainId, rpcUrl, sale: sale as WalletOptions['sale'] }).catch(
      (error: unknown) => {
        opening = undefined
        state.value = closedWallet
        throw error
      },
    )
    return opening
  }

  async function runtime(): Promise<WalletRuntime> {
    if (!opening) throw Object.assign(new Error('No wallet is open.'), { code: 'wallet.disconnected' })
    return opening
  }

  return {
    state: readonly(state),
    saleChainId,
    onWrongNetwork: computed(() => state.value.chainId !== undefined && state.value.chainId !== saleChainId),
    open,
    runtime,
    /** Takes an earlier connection up again, if there is one. */
    async resume(sale: string): Promise<void> {
      if (isWalletRemembered(window.localStorage)) await open(sale)
    },
    connect: async (uid: string) => (await runtime()).connect(uid),
    disconnect: async () => (await runtime()).disconnect(),
    switchToSaleChain: async () => (await runtime()).switchToSaleChain(),
  }
}
