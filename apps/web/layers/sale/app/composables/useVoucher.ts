import type { IssuedVoucher } from '@amour/api-client/api'
import { issueVoucher } from '@amour/api-client/api'
import { walletProblem } from '#layers/base/app/wallet/wallet-problem.ts'

/** What must be left of a voucher's life for a purchase to be mined in time. */
const MARGIN_MS = 90_000

/** The buyer's eligibility voucher: fetched when first needed, renewed silently before it runs out. */
export function useVoucher() {
  const api = useApi()
  const session = useSession()
  const voucher = shallowRef<IssuedVoucher>()

  async function renew(round: number): Promise<IssuedVoucher> {
    voucher.value = await api((on) => issueVoucher({ ...on, body: { round } }))
    return voucher.value
  }

  async function current(round: number, account: string): Promise<IssuedVoucher> {
    const kept = voucher.value
    const fits = kept?.buyer.toLowerCase() === account.toLowerCase() && kept.voucher.round === String(round)
    const lives = kept !== undefined && Date.parse(kept.expiresAt) - Date.now() > MARGIN_MS
    return kept && fits && lives ? kept : renew(round)
  }

  /** Runs `work` with a voucher; one that the contract no longer takes is renewed once, without a word. */
  async function withVoucher<Result>(
    round: number,
    account: string,
    work: (issued: IssuedVoucher) => Promise<Result>,
  ): Promise<Result> {
    const first = current(round, account).then(work)
    return first.catch(async (error: unknown) => {
      const { code, revert } = walletProblem(error)
      if (code === 'auth.required') session.forget()
      if (!revert || !/Voucher(Expired|Invalid)$/.test(revert.error)) throw error
      return work(await renew(round))
    })
  }

  return { voucher: readonly(voucher), current, withVoucher, forget: () => (voucher.value = undefined) }
}
