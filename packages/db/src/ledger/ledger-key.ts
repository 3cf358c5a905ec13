import { bytes } from '../connection/bytes.ts'

/** Names one ledger: a sale on a chain. */
export interface LedgerKey {
  chainId: number
  /** Address of the sale, in any spelling. */
  sale: string
}

/** The ledger's key as columns of a row. */
export function keyColumns({ chainId, sale }: LedgerKey): { chain_id: bigint; sale: Buffer } {
  return { chain_id: BigInt(chainId), sale: bytes(sale) }
}
