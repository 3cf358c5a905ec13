import { type Address, concat, type Hex, keccak256, numberToHex } from 'viem'

/** What a transaction does, fee and nonce aside. */
export interface TransactionCall {
  /** Null creates a contract. */
  to: Address | null
  /** Wei. */
  value: bigint
  input: Hex
}

/**
 * Names what a transaction does in 32 bytes: Keccak-256 over the target (20 bytes, none for a creation), the value (32 bytes) and
 * the calldata. Two transactions of one sender and nonce with the same hash are one order with two fees.
 */
export function callHash({ input, to, value }: TransactionCall): Hex {
  return keccak256(concat([to ?? '0x', numberToHex(value, { size: 32 }), input]))
}
