import { LocalServerError } from '../local-server-error.ts'

/** Calls one JSON-RPC method of a local node. The answer's shape is the caller's claim: it is our own anvil. */
export async function rpc<Result>(
  url: string,
  method: string,
  params: readonly unknown[] = [],
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const answer = (await response.json()) as { result: Result; error?: { message: string } }
  if (answer.error) throw new LocalServerError('local.rpc', `${method}: ${answer.error.message}`)
  return answer.result
}
