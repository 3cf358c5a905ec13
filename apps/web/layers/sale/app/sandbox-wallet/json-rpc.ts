import { ProviderError } from './provider-error.ts'

export type JsonRpc = (method: string, params?: unknown) => Promise<unknown>

interface Answer {
  result?: unknown
  error?: { code: number; message: string; data?: unknown }
}

/** Calls one JSON-RPC endpoint. Throws the node's own error as a `ProviderError`. */
export function createJsonRpc(url: string, fetcher: typeof fetch = (...args) => fetch(...args)): JsonRpc {
  let id = 0
  return async (method, params = []) => {
    const response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }),
    })
    const answer = (await response.json()) as Answer
    if (answer.error) throw new ProviderError(answer.error.code, answer.error.message, answer.error.data)
    return answer.result
  }
}
