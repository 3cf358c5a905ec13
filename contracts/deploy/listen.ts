import type { ExecutionEventListener } from '@nomicfoundation/ignition-core'

const ignore = () => Promise.resolve()

/** Makes of the few events that one cares for the listener to thirty of them which Ignition asks for. */
export function listen(handlers: Partial<ExecutionEventListener>): ExecutionEventListener {
  return new Proxy(handlers, {
    get: (target, event) => target[event as keyof ExecutionEventListener] ?? ignore,
  }) as ExecutionEventListener
}
