import type { HeldPosition } from '../recompute/recompute-held-positions.ts'

/** What the contract says at one block. AMR and assets in base units, USD with 6 decimals. */
export interface ContractState {
  totals: { sold: bigint; usd: bigint }
  /** AMR set aside for rounds, and AMR that the contract has. */
  allocated: bigint
  tokensHeld: bigint
  /** Unix seconds until which buying is or was paused; zero when it never was. */
  pausedUntil: number
  rounds: { index: number; sold: bigint }[]
  /** Of the assets that the sale takes: what it owes or keeps, and what it has. */
  assets: { asset: number; escrow: bigint; held: bigint }[]
  positions: HeldPosition[]
}
