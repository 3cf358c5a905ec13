import { AMR_DECIMALS, assetAt, USD_DECIMALS } from '@amour/domain'
import type { AmountFault } from '../purchase/amount-model.ts'
import type { useAmountDraft } from './useAmountDraft.ts'

/** Amounts of a draft in the page's words: in the asset that is paid with, in AMR, in ether for fees. */
export function useAmountWords(draft: Pick<ReturnType<typeof useAmountDraft>, 'limits'>) {
  const { t } = useI18n()
  const format = useFormat()
  const asset = computed(() => draft.limits.value?.asset ?? assetAt(0))

  const payment = (paid: bigint) => format.payment(paid, asset.value)
  const ether = (wei: bigint) => format.payment(wei, assetAt(0))
  const amr = (tokens: bigint) => `${format.amount(tokens, AMR_DECIMALS)}\u00a0AMR`
  const usd = (value: bigint) => `${format.amount(value, USD_DECIMALS, { minFraction: 2 })}\u00a0USD`

  /** Why an amount cannot be bought, and what is missing or left. */
  function fault(found: AmountFault, decimals: number): string {
    const key = `sale.amount.fault.${found.code}`
    switch (found.code) {
      case 'too-precise':
        return t(key, { decimals })
      case 'below-minimum':
        return t(key, { amount: payment(found.least.paid), usd: usd(found.least.usd) })
      case 'above-remaining':
        return t(key, { amr: amr(found.most.tokens), amount: payment(found.most.paid) })
      case 'insufficient-funds': {
        const words = { amount: payment(found.missing), fee: ether(found.missingFee) }
        if (found.missing === 0n) return t(`${key}-fee`, words)
        return t(found.missingFee === 0n ? `${key}-payment` : key, words)
      }
      default:
        return t(key)
    }
  }

  return { payment, ether, amr, usd, fault }
}
