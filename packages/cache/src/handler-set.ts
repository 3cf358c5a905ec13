import type { BusEvent } from '@amour/domain'
import type { LiveEventHandler } from './ports/event-bus.ts'
import type { PortsLogger } from './ports/ports-logger.ts'

/** The handlers of one process; one that throws doesn't keep an event from the others. */
export interface HandlerSet {
  add(handler: LiveEventHandler): () => void
  /** @param text the event as JSON. */
  deliver(text: string): void
}

export function createHandlerSet(logger: PortsLogger): HandlerSet {
  // One entry per subscription: the same function may subscribe twice.
  const subscriptions = new Set<{ handler: LiveEventHandler }>()
  return {
    add(handler) {
      const subscription = { handler }
      subscriptions.add(subscription)
      return () => void subscriptions.delete(subscription)
    },
    deliver(text) {
      const event = parseEvent(text)
      if (!event) return logger.warn({ text: text.slice(0, 200) }, 'A live event is not readable')
      for (const { handler } of subscriptions) {
        try {
          handler(event)
        } catch (error) {
          logger.warn({ err: error, type: event.type }, 'A handler of live events failed')
        }
      }
    },
  }
}

function parseEvent(text: string): BusEvent | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isEvent = typeof value === 'object' && value !== null && 'type' in value
    return isEvent ? (value as BusEvent) : undefined
  } catch {
    return undefined
  }
}
