import type { Sale } from '@amour/api-client/api'
import type { Address } from 'viem'
import type { SaleCalls } from '../purchase/sale-calls.ts'

/** What the connected account can do: its balance and what it already holds, read again at each block that changed the ledger. */
export function useBuyerStanding(sale: Readonly<Ref<Sale>>, account: Readonly<Ref<Address | undefined>>) {
  const wallet = useWallet()
  const standing = shallowRef<Awaited<ReturnType<SaleCalls['standing']>>>()

  async function calls(): Promise<SaleCalls> {
    const [{ saleCalls }, { config, options }] = await Promise.all([
      import('../purchase/sale-calls.ts'),
      wallet.runtime(),
    ])
    return saleCalls(config, options.chainId, sale.value.contracts.sale as Address)
  }

  async function refresh(): Promise<void> {
    const [buyer, round] = [account.value, sale.value.currentRound]
    if (!buyer || round === null) return
    const read = await (await calls()).standing(buyer, round).catch(() => undefined)
    if (account.value === buyer) standing.value = read ?? standing.value
  }

  watch(account, () => {
    standing.value = undefined
    void refresh()
  })
  watch(() => sale.value.head.number, refresh)
  onMounted(refresh)

  return { standing: readonly(standing), calls, refresh }
}
