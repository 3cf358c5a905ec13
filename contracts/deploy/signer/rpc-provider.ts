import type { EIP1193Provider } from '@nomicfoundation/ignition-core'

interface RpcAnswer {
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
}

/** What a node refused: its message, and for a revert the data that names the error. */
class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data: unknown

  constructor({ code, message, data }: NonNullable<RpcAnswer['error']>) {
    super(message)
    this.code = code
    this.data = data
  }
}

/** A node as Ignition wants it, with its errors as they come. Throws RpcError, and fetch's errors when nobody answers. */
export function rpcProvider(url: string): EIP1193Provider {
  let id = 0
  return {
    async request({ method, params = [] }): Promise<unknown> {
      id += 1
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
      })
      const { result, error } = (await response.json()) as RpcAnswer
      if (error) throw new RpcError(error)
      return result
    },
  }
}
