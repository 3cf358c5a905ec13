import { type Hash, type Hex, createPublicClient, http, rpcSchema } from 'viem'

interface CallFrame {
  readonly gasUsed: Hex
  readonly calls?: readonly CallFrame[]
}

type Schema = [
  {
    Method: 'debug_traceTransaction'
    Parameters: [hash: Hash, options: { tracer: 'callTracer' }]
    ReturnType: CallFrame
  },
]

/** What a contract pays to reach an account that the transaction has not touched yet. It is not in the callee's figure. */
const COLD_ACCOUNT = 2_600n

/** Gas that the first call made by the contract a transaction went to cost that contract, its callee being cold. */
export async function gasOfInnerCall(rpcUrl: string, hash: Hash): Promise<bigint> {
  const client = createPublicClient({ transport: http(rpcUrl), rpcSchema: rpcSchema<Schema>() })
  const trace = await client.request({
    method: 'debug_traceTransaction',
    params: [hash, { tracer: 'callTracer' }],
  })
  const call = trace.calls?.[0]
  if (call === undefined) throw new Error(`Transaction ${hash} made no call`)
  return COLD_ACCOUNT + BigInt(call.gasUsed)
}
