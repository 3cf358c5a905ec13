/** Events of EIP-1193 with what they carry. */
export interface ProviderEvents {
  accountsChanged: readonly string[]
  chainChanged: string
  connect: { chainId: string }
  disconnect: unknown
}

type Listener = (value: never) => void

/** Listeners by event, as EIP-1193's `on` and `removeListener` want them. */
export function createProviderEvents() {
  const listeners = new Map<string, Set<Listener>>()
  return {
    on(event: string, listener: Listener): void {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    removeListener(event: string, listener: Listener): void {
      listeners.get(event)?.delete(listener)
    },
    emit<Event extends keyof ProviderEvents>(event: Event, value: ProviderEvents[Event]): void {
      for (const listener of listeners.get(event) ?? []) listener(value as never)
    },
  }
}

export type EventHub = ReturnType<typeof createProviderEvents>
