import { AsyncLocalStorage } from 'node:async_hooks'

/** Fields that every message of one request, job or block carries. */
export interface RequestContext {
  requestId?: string
  jobId?: string
  block?: string
}

const storage = new AsyncLocalStorage<RequestContext>()

/** Runs `work` so that messages logged inside carry `context`. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work)
}

export function currentContext(): RequestContext {
  return storage.getStore() ?? {}
}
