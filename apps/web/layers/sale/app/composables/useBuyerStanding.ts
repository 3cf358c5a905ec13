import type { Sale } from '@amour/api-client/api'
import type { Address } from 'viem'
import type { Standing } from '../purchase/calls/read-standing.ts'

/** What the connected account can do: its balances and what it already holds, read again at each block that changed the ledger. */
export function useBuyerStanding(sale: Readonly<Ref<Sale>>, account: Readonly<Ref<Address | undefined>>) {
  const wallet = useWallet()
  const standing = shallowRef<Standing>()

  async function read(buyer: Address, round: number): Promise<Standing> {
    const [{ readStanding }, { config, options }] = await Promise.all([
      import('../purchase/calls/read-standing.ts'),
      wallet.runtime(),
    ])
    const { assets, contracts } = sale.value
    const address = contracts.sale as Address
    return readStanding(config, { chainId: options.chainId, sale: address, buyer, round, assets })
  }

  async function refresh(): Promise<void> {
    const [buyer, round] = [account.value, sale.value.currentRound]
    if (!buyer || round === null) return
    const found = await read(buyer, round).catch(() => undefined)
    if (account.value === buyer) standing.value = found ?? standing.value
  }

  watch(account, () => {
    standing.value = undefined
    void refresh()
  })
  watch(() => sale.value.head.number, refresh)
  onMounted(refresh)

  return { standing: readonly(standing), refresh }
}
