import { getTransaction } from '@amour/api-client/api'
import type { Hex } from 'viem'
import type { SentTransaction } from '../wallet/sent-transaction.ts'
import type { TransactionState } from '../wallet/transaction-state.ts'
import { advance, askingWallet, isOpen } from '../wallet/transaction-state.ts'

/**
 * One transaction, followed from the wallet's window to the ledger's last word without reloading: by the wallet's own view of the chain
 * (receipt, replacement) and by the API at each block, which also knows what took its place while no page was open.
 */
export function useTransaction() {
  const api = useApi()
  const wallet = useWallet()
  const state = shallowRef<TransactionState>()
  const sent = shallowRef<SentTransaction>()

  async function report(): Promise<void> {
    const hash = state.value?.hash
    if (!hash || !state.value || !isOpen(state.value)) return
    if (!sent.value) void remember(hash as Hex).catch(() => undefined)
    const query = sent.value && { ...sent.value }
    // An API that is away is asked again at the next block; the wallet's view goes on meanwhile.
    const answer = await api((on) =>
      getTransaction({ ...on, path: { hash }, ...(query && { query }) }),
    ).catch(() => undefined)
    if (answer && state.value?.hash === hash)
      state.value = advance(state.value, { type: 'report', report: answer })
  }

  /** A node that has not heard of it yet is asked again at the next block. */
  async function remember(hash: Hex): Promise<void> {
    const [{ readSentTransaction }, { config, options }] = await Promise.all([
      import('../wallet/read-sent-transaction.ts'),
      wallet.runtime(),
    ])
    const found = await readSentTransaction(config, options.chainId, hash)
    if (state.value?.hash === hash) sent.value ??= found
  }

  async function watchWallet(hash: Hex): Promise<void> {
    const [{ watchReceipt }, { config, options }] = await Promise.all([
      import('../wallet/watch-receipt.ts'),
      wallet.runtime(),
    ])
    await watchReceipt(config, options.chainId, hash, (event) => {
      const followed = state.value && [state.value.hash, state.value.replacedHash].includes(hash)
      if (followed && state.value) state.value = advance(state.value, event)
      void report()
    })
  }

  function follow(hash: Hex, kept?: SentTransaction): void {
    sent.value = kept
    state.value = advance(state.value ?? askingWallet, { type: 'sent', hash })
    void report()
    // Without the wallet's view the ledger's reports alone carry the state.
    void watchWallet(hash).catch(() => undefined)
  }

  useLiveBlocks(() => void report())

  return {
    state: readonly(state),
    /** Sender, nonce and call, once they are known: keep them beside the hash. */
    sent: readonly(sent),
    /** Runs `send`, which opens the wallet, and follows what it sent. Throws what the wallet answers, and then nothing was sent. */
    async send(send: () => Promise<Hex>): Promise<Hex> {
      state.value = askingWallet
      try {
        const hash = await send()
        follow(hash)
        return hash
      } catch (error) {
        state.value = undefined
        throw error
      }
    },
    follow,
    clear: () => (state.value = undefined),
  }
}
