import { type Hex, keccak256, numberToHex, toRlp } from 'viem'

/** A block's header as JSON-RPC gives it and viem reads it; what later forks have added may be missing. */
export interface BlockHeader {
  readonly parentHash: Hex
  readonly sha3Uncles: Hex
  readonly miner: Hex
  readonly stateRoot: Hex
  readonly transactionsRoot: Hex
  readonly receiptsRoot: Hex
  readonly logsBloom: Hex | null
  readonly difficulty: bigint
  readonly number: bigint | null
  readonly gasLimit: bigint
  readonly gasUsed: bigint
  readonly timestamp: bigint
  readonly extraData: Hex
  readonly mixHash?: Hex | undefined
  readonly nonce: Hex | null
  /** London. */
  readonly baseFeePerGas?: bigint | null | undefined
  /** Shanghai. */
  readonly withdrawalsRoot?: Hex | undefined
  /** Cancun. */
  readonly blobGasUsed?: bigint | undefined
  readonly excessBlobGas?: bigint | undefined
  readonly parentBeaconBlockRoot?: Hex | undefined
  /** Prague. */
  readonly requestsHash?: Hex | undefined
  /** Amsterdam (EIP-7928). */
  readonly blockAccessListHash?: Hex | undefined
}

/**
 * The hash that a header has: Keccak-256 of the RLP of its fields in their order (Ethereum yellow paper, 4.4; EIP-1559, 4895, 4844, 4788,
 * 7685, 7928). A fork that we do not know gives another one, and so does any field that was changed.
 */
export function headerHash(header: BlockHeader): Hex {
  const fields: (Hex | undefined)[] = [
    header.parentHash,
    header.sha3Uncles,
    header.miner,
    header.stateRoot,
    header.transactionsRoot,
    header.receiptsRoot,
    header.logsBloom ?? '0x',
    integer(header.difficulty),
    integer(header.number),
    integer(header.gasLimit),
    integer(header.gasUsed),
    integer(header.timestamp),
    header.extraData,
    header.mixHash,
    header.nonce ?? undefined,
    integer(header.baseFeePerGas),
    header.withdrawalsRoot,
    integer(header.blobGasUsed),
    integer(header.excessBlobGas),
    header.parentBeaconBlockRoot,
    header.requestsHash,
    header.blockAccessListHash,
  ]
  return keccak256(toRlp(fields.filter((field) => field !== undefined)))
}

/** RLP writes integers without leading zeros, and zero as nothing. */
function integer(value: bigint | null | undefined): Hex | undefined {
  if (value === undefined || value === null) return undefined
  return value === 0n ? '0x' : evenHex(numberToHex(value))
}

function evenHex(hex: Hex): Hex {
  return hex.length % 2 === 0 ? hex : `0x0${hex.slice(2)}`
}
