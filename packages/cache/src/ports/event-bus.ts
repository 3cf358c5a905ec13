import type { BusEvent } from '@amour/domain'

export type LiveEventHandler = (event: BusEvent) => void

/** Carries live events between processes. At most once: who missed one asks the API again. No call ever fails. */
export interface EventBus {
  publish(event: BusEvent): Promise<void>
  /**
   * Calls `handler` for each event published after the promise is fulfilled, also across reconnections.
   *
   * @returns a function that ends the subscription.
   */
  subscribe(handler: LiveEventHandler): Promise<() => void>
}
