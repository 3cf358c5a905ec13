import type { Sale } from '@amour/api-client/api'
import type { AmountLimits, AmountModel, AmountSide } from '../purchase/amount-model.ts'
import { amountModel } from '../purchase/amount-model.ts'
import { feeReserve } from '../purchase/fee-reserve.ts'

interface DraftInputs {
  sale: Readonly<Ref<Sale>>
  standing: Readonly<Ref<{ balance: bigint; held: bigint; feePerGas: bigint } | undefined>>
  /** Most AMR the voucher lets the buyer hold in the round. */
  allowed: Readonly<Ref<bigint | undefined>>
}

/** What the buyer typed and what it means now. The text survives every refusal, a change of step and of account. */
export function useAmountDraft({ sale, standing, allowed }: DraftInputs) {
  const { locale } = useI18n()
  const text = useState('purchase-amount', () => '')
  const side = useState<AmountSide>('purchase-side', () => 'eth')

  /** Undefined while the price of ETH is stale or no round is open. */
  const limits = computed<AmountLimits | undefined>(() => {
    const round = openRound(sale.value)
    const { ethUsd } = sale.value
    if (!round || !ethUsd) return undefined
    const held = standing.value?.held ?? 0n
    const left = BigInt(round.remaining.value)
    const mine = allowed.value === undefined ? left : allowed.value > held ? allowed.value - held : 0n
    return {
      ethUsd: BigInt(ethUsd.value),
      price: BigInt(round.priceUsd.value),
      minUsd: BigInt(round.minUsd.value),
      remaining: mine < left ? mine : left,
      balance: standing.value?.balance,
      feeReserve: feeReserve(standing.value?.feePerGas ?? 0n),
    }
  })
  const model = computed<AmountModel | undefined>(() =>
    limits.value ? amountModel(text.value, side.value, locale.value, limits.value) : undefined,
  )
  return { text, side, limits, model }
}
