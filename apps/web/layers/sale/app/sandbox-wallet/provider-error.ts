/** Codes of EIP-1193 and EIP-1474 that this wallet answers with. */
export const providerErrorCodes = {
  rejected: 4001,
  unauthorized: 4100,
  unsupported: 4200,
  chainDisconnected: 4901,
  unknownChain: 4902,
  invalidParams: -32602,
} as const

/** An error as EIP-1193 asks for: a code beside the message, and the node's data where there is some. */
export class ProviderError extends Error {
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.name = 'ProviderRpcError'
    this.code = code
    this.data = data
  }
}
