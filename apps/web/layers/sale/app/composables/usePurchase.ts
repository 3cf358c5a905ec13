import type { Sale, SaleAsset } from '@amour/api-client/api'
import { isSettled } from '#layers/base/app/wallet/transaction-state.ts'
import type { Address, Hex } from 'viem'
import type { Amounts } from '../purchase/amount-model.ts'
import type { Order } from '../purchase/calls/order.ts'
import type { SaleCalls } from '../purchase/calls/sale-calls.ts'
import { minimumTokens } from '../purchase/minimum-tokens.ts'
import type { PendingPurchase } from '../purchase/pending-purchase.ts'
import { pendingPurchases } from '../purchase/pending-purchase.ts'
import { purchaseStep } from '../purchase/purchase-step.ts'

/** What the buyer looks at before signing: fixed at the moment of the review. */
export interface ReviewedPurchase {
  order: Order
  round: number
  amounts: Amounts
  /** Wei, at the present price of gas. */
  fee: bigint
  /** The rate it was computed with, and its block's time. */
  rate: NonNullable<SaleAsset['priceUsd']>
  /** Whether it takes all that is left of the round. */
  rest: boolean
}

/** One purchase from the first step to its confirmation: who buys, how much, the review, the transaction. */
export function usePurchase(sale: Readonly<Ref<Sale>>) {
  const wallet = useWallet()
  const session = useSession()
  const transaction = useTransaction()
  const vouchers = useVoucher()
  const account = computed(() => wallet.state.value.account)
  const { standing, refresh } = useBuyerStanding(sale, account)
  const allowed = computed(() => vouchers.voucher.value && BigInt(vouchers.voucher.value.voucher.maxTokens))
  const draft = useAmountDraft({ sale, standing, allowed })
  const reviewed = shallowRef<ReviewedPurchase>()
  const sent = shallowRef<PendingPurchase>()
  /** Whose purchase is followed: the account may change meanwhile. */
  let buyer: string | undefined
  const redeclaring = ref(false)
  /** The wallet is asked for a permit; the purchase follows in a second window. */
  const permitting = ref(false)
  const pending = pendingPurchases(window.sessionStorage)

  const step = computed(() =>
    purchaseStep({
      round: sale.value.currentRound,
      account: account.value,
      signedInAs: session.signedInAs.value,
      declaration: session.session.value.me?.declaration ?? null,
      redeclaring: redeclaring.value,
      reviewing: reviewed.value !== undefined,
      transaction: transaction.state.value !== undefined && transaction.state.value.phase !== 'wallet',
    }),
  )

  async function calls(): Promise<SaleCalls> {
    const [{ saleCalls }, { config, options }] = await Promise.all([
      import('../purchase/calls/sale-calls.ts'),
      wallet.runtime(),
    ])
    return saleCalls(config, options.chainId, sale.value.contracts.sale as Address)
  }

  /** Fixes the typed amount and rehearses it on the chain; throws as the contract would refuse. */
  async function review(): Promise<void> {
    const [buyer, round] = [account.value, sale.value.currentRound]
    const [amounts, asset] = [draft.model.value?.amounts, draft.accepted.value]
    if (!buyer || round === null || !amounts || !asset?.priceUsd) return
    const order: Order = {
      buyer,
      asset,
      token: asset.token as Address | null,
      paid: amounts.paid,
      minTokens: minimumTokens(amounts.tokens, asset),
    }
    const gas = await vouchers.withVoucher(round, buyer, async (issued) =>
      (await calls()).rehearse({ ...order, issued }),
    )
    const fee = gas * (standing.value?.feePerGas ?? 0n)
    const { remaining, wholeRest } = draft.limits.value ?? {}
    const rest = wholeRest === true && amounts.tokens === remaining
    reviewed.value = { order, round, amounts, fee, rate: asset.priceUsd, rest }
  }

  /** Opens the wallet for what was reviewed. */
  async function buy(): Promise<void> {
    if (!reviewed.value) return
    const { order, round, amounts } = reviewed.value
    if (order.buyer !== account.value) {
      throw Object.assign(new Error('The account changed.'), { code: 'wallet.account-changed' })
    }
    const hash = await transaction.send(() => send(order, round))
    const kept = {
      hash,
      asset: order.asset.index,
      paid: String(order.paid),
      tokens: String(amounts.tokens),
      round,
      sentAt: new Date().toISOString(),
    }
    buyer = order.buyer
    pending.keep(buyer, kept)
    sent.value = kept
    reviewed.value = undefined
    draft.text.value = ''
  }

  /** One or two windows of the wallet: a permit where the asset needs one, then the purchase. */
  async function send(order: Order, round: number): Promise<Hex> {
    const on = await calls()
    permitting.value = order.token !== null
    const consent = await on.consent(order).finally(() => (permitting.value = false))
    return vouchers.withVoucher(round, order.buyer, (issued) => on.buy({ ...order, issued }, consent))
  }

  /** Leaves the ended transaction behind and starts over. */
  function startOver(): void {
    if (account.value) pending.forget(account.value)
    transaction.clear()
    sent.value = undefined
    void refresh()
  }

  watch(
    account,
    (now) => {
      reviewed.value = undefined
      vouchers.forget()
      const kept = now && pending.find(now)
      if (!kept || transaction.state.value) return
      buyer = now
      sent.value = kept
      transaction.follow(kept.hash, kept.sent)
    },
    { immediate: true },
  )
  watch(
    step,
    (now) => {
      if (now !== 'amount' || !account.value || sale.value.currentRound === null) return
      void vouchers.current(sale.value.currentRound, account.value).catch(() => undefined)
    },
    { immediate: true },
  )
  watch(transaction.sent, (known) => {
    const kept = buyer && pending.find(buyer)
    if (known && buyer && kept) pending.keep(buyer, { ...kept, sent: { ...known } })
  })
  watch(transaction.state, (state) => {
    // From here on the ledger or nobody has it: a reload need not look for it.
    const over = state && (isSettled(state) || state.phase === 'confirmed')
    if (over && account.value) pending.forget(account.value)
    if (over) void refresh()
  })

  return {
    sale,
    account,
    step,
    draft,
    standing,
    reviewed,
    sent,
    redeclaring,
    permitting: readonly(permitting),
    transaction,
    review,
    buy,
    startOver,
  }
}

export type PurchaseFlow = ReturnType<typeof usePurchase>
