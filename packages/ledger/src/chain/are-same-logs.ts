import type { MinedLog } from './check-logs.ts'

/** Whether two providers gave the same logs in the same order. */
export function areSameLogs(one: readonly MinedLog[], other: readonly MinedLog[]): boolean {
  if (one.length !== other.length) return false
  return one.every((log, index) => {
    const same = other[index]
    return (
      same?.blockHash === log.blockHash &&
      same.logIndex === log.logIndex &&
      same.transactionHash === log.transactionHash &&
      same.data === log.data &&
      same.topics.join() === log.topics.join()
    )
  })
}
