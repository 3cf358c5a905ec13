import type { Sale } from '@amour/api-client/api'
import { walletProblem } from '#layers/base/app/wallet/wallet-problem.ts'
import { isSettled } from '#layers/base/app/wallet/transaction-state.ts'
import type { Hex } from 'viem'
import type { Amounts } from '../purchase/amount-model.ts'
import { minimumTokens } from '../purchase/minimum-tokens.ts'
import type { PendingPurchase } from '../purchase/pending-purchase.ts'
import { pendingPurchases } from '../purchase/pending-purchase.ts'
import { purchaseStep } from '../purchase/purchase-step.ts'

/** What the buyer looks at before signing: fixed at the moment of the review. */
export interface ReviewedPurchase {
  account: Hex
  round: number
  amounts: Amounts
  minTokens: bigint
  /** Wei, at the present price of gas. */
  fee: bigint
  /** The rate it was computed with, and its block's time. */
  rate: NonNullable<Sale['ethUsd']>
}

/** One purchase from the first step to its confirmation: who buys, how much, the review, the transaction. */
export function usePurchase(sale: Readonly<Ref<Sale>>) {
  const wallet = useWallet()
  const session = useSession()
  const transaction = useTransaction()
  const vouchers = useVoucher()
  const account = computed(() => wallet.state.value.account)
  const { standing, calls, refresh } = useBuyerStanding(sale, account)
  const allowed = computed(() => vouchers.voucher.value && BigInt(vouchers.voucher.value.voucher.maxTokens))
  const draft = useAmountDraft({ sale, standing, allowed })
  const reviewed = shallowRef<ReviewedPurchase>()
  const sent = shallowRef<PendingPurchase>()
  const redeclaring = ref(false)
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

  /** Fixes the typed amount and rehearses it on the chain; throws as the contract would refuse. */
  async function review(): Promise<void> {
    const [buyer, round] = [account.value, sale.value.currentRound]
    const [amounts, rate] = [draft.model.value?.amounts, sale.value.ethUsd]
    if (!buyer || round === null || !amounts || !rate) return
    const minTokens = minimumTokens(amounts.tokens)
    const gas = await withVoucher(round, buyer, async (issued) =>
      (await calls()).rehearse({ buyer, issued, wei: amounts.wei, minTokens }),
    )
    const fee = gas * (standing.value?.feePerGas ?? 0n)
    reviewed.value = { account: buyer, round, amounts, minTokens, fee, rate }
  }

  /** Opens the wallet for what was reviewed. */
  async function buy(): Promise<void> {
    const order = reviewed.value
    if (!order) return
    if (order.account !== account.value) {
      throw Object.assign(new Error('The account changed.'), { code: 'wallet.account-changed' })
    }
    const { amounts, minTokens, round } = order
    const hash = await transaction.send(() =>
      withVoucher(round, order.account, async (issued) =>
        (await calls()).buy({ buyer: order.account, issued, wei: amounts.wei, minTokens }),
      ),
    )
    const kept = {
      hash,
      wei: `${amounts.wei}`,
      tokens: `${amounts.tokens}`,
      round,
      sentAt: new Date().toISOString(),
    }
    pending.keep(order.account, kept)
    sent.value = kept
    reviewed.value = undefined
    draft.text.value = ''
  }

  /** Runs `work` with a voucher; one that the contract no longer takes is renewed once, without a word. */
  async function withVoucher<Result>(
    round: number,
    buyer: Hex,
    work: (issued: Awaited<ReturnType<typeof vouchers.current>>) => Promise<Result>,
  ): Promise<Result> {
    const first = vouchers.current(round, buyer).then(work)
    return first.catch(async (error: unknown) => {
      const { code, revert } = walletProblem(error)
      if (code === 'auth.required') session.forget()
      if (!revert || !/Voucher(Expired|Invalid)$/.test(revert.error)) throw error
      return work(await vouchers.renew(round))
    })
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
    (buyer) => {
      reviewed.value = undefined
      vouchers.forget()
      const kept = buyer && pending.find(buyer)
      if (!kept || transaction.state.value) return
      sent.value = kept
      transaction.follow(kept.hash)
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
    transaction,
    review,
    buy,
    startOver,
  }
}

export type PurchaseFlow = ReturnType<typeof usePurchase>
