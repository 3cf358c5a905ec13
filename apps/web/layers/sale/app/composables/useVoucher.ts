import type { IssuedVoucher } from '@amour/api-client/api'
import { issueVoucher } from '@amour/api-client/api'

/** What must be left of a voucher's life for a purchase to be mined in time. */
const MARGIN_MS = 90_000

/** The buyer's eligibility voucher: fetched when first needed, renewed silently before it runs out. */
export function useVoucher() {
  const api = useApi()
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

  return { voucher: readonly(voucher), current, renew, forget: () => (voucher.value = undefined) }
}
