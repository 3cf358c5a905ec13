import type { BlockListener } from '../live/live-blocks.ts'
import { createLiveBlocks } from '../live/live-blocks.ts'

const subscribe = createLiveBlocks(() => new EventSource('/api/v1/events'))

/** Calls `listener` at each block the ledger indexed, while the component lives; now and then without one when the stream is down. */
export function useLiveBlocks(listener: BlockListener): void {
  onMounted(() => {
    const leave = subscribe(listener)
    onUnmounted(leave)
  })
}
