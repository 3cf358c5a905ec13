import type { WalletProblem } from '../wallet/wallet-problem.ts'
import { walletProblem } from '../wallet/wallet-problem.ts'

/** One thing the reader asks for at a time: whether it is under way, and why it last failed. */
export function useAttempt() {
  const busy = ref(false)
  const problem = ref<WalletProblem>()

  /** Runs `work` unless something runs already. Answers whether it succeeded; what it threw becomes `problem`. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (error) {
      problem.value = walletProblem(error)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy: readonly(busy), problem, attempt }
}
