import type { Sale, SaleAsset } from '@amour/api-client/api'
import { AMR_DECIMALS } from '@amour/domain'
import type { AmountLimits, AmountModel, AmountSide } from '../purchase/amount-model.ts'
import { amountModel, amountsOf } from '../purchase/amount-model.ts'
import type { Standing } from '../purchase/calls/read-standing.ts'
import { plainAmount } from '../purchase/plain-amount.ts'
import { purchaseGas } from '../purchase/purchase-gas.ts'
import { remainingFor } from '../purchase/remaining-for.ts'

interface DraftInputs {
  sale: Readonly<Ref<Sale>>
  standing: Readonly<Ref<Standing | undefined>>
  /** Most AMR the voucher lets the buyer hold in the round. */
  allowed: Readonly<Ref<bigint | undefined>>
}

/** What the buyer typed, in which asset, and what it means now. It survives every refusal, a change of step and of account. */
export function useAmountDraft({ sale, standing, allowed }: DraftInputs) {
  const { locale } = useI18n()
  const text = useState('purchase-amount', () => '')
  const side = useState<AmountSide>('purchase-side', () => 'payment')
  const chosen = useState('purchase-asset', () => 0)
  const accepted = computed<SaleAsset | undefined>(
    () => sale.value.assets.find(({ index }) => index === chosen.value) ?? sale.value.assets[0],
  )

  /** Undefined while the price of the asset is stale or no round is open. */
  const limits = computed<AmountLimits | undefined>(() => {
    const round = openRound(sale.value)
    const asset = accepted.value
    if (!round || !asset?.priceUsd) return undefined
    const balance = standing.value?.balances.get(asset.index)
    return {
      asset,
      assetPrice: BigInt(asset.priceUsd.value),
      price: BigInt(round.priceUsd.value),
      minUsd: BigInt(round.minUsd.value),
      ...remainingFor(round, { held: standing.value?.held ?? 0n, allowed: allowed.value }),
      wallet: standing.value && balance !== undefined ? { balance, ether: standing.value.ether } : undefined,
      feeReserve: purchaseGas(asset) * (standing.value?.feePerGas ?? 0n),
    }
  })
  const model = computed<AmountModel | undefined>(() =>
    limits.value ? amountModel(text.value, side.value, locale.value, limits.value) : undefined,
  )

  /** Writes an amount on the side that is typed. */
  function take(amounts: { paid: bigint; tokens: bigint }): void {
    const asset = limits.value?.asset
    if (!asset) return
    text.value =
      side.value === 'payment'
        ? plainAmount(amounts.paid, asset.decimals, locale.value)
        : plainAmount(amounts.tokens, AMR_DECIMALS, locale.value)
  }

  /** Types on the other side from now on, the same amount. */
  function turn(): void {
    const amounts = model.value?.amounts
    side.value = side.value === 'payment' ? 'tokens' : 'payment'
    if (amounts) take(amounts)
  }

  /** Pays with another asset from now on: what it costs there to receive as many tokens. */
  function payWith(index: number): void {
    const tokens = model.value?.amounts?.tokens
    chosen.value = index
    if (side.value !== 'payment') return
    if (tokens !== undefined && limits.value) take(amountsOf(tokens, limits.value))
    else text.value = ''
  }

  return { text, side, accepted, limits, model, take, turn, payWith }
}
