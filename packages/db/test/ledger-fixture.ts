import {
  type Database,
  eventUuid,
  type LedgerBlock,
  type LedgerEntry,
  type LedgerStep,
  type NewPause,
} from '../src/index.ts'

export const ledger = { chainId: 31337, sale: `0x${'5a'.repeat(20)}` } as const
export const alice = `0x${'a1'.repeat(20)}` as const
export const bob = `0x${'b0'.repeat(20)}` as const

/** A block of an invented chain; `fork` tells apart two blocks of one number. */
export function block(number: number, fork = 0): LedgerBlock {
  return {
    number: BigInt(number),
    hash: blockHash(number, fork),
    parentHash: blockHash(number - 1, fork),
    time: new Date(1_800_000_000_000 + number * 1_000),
  }
}

function blockHash(number: number, fork: number): `0x${string}` {
  return `0x${(fork * 1_000_000 + number).toString(16).padStart(64, '0')}`
}

/** An entry worth 2 USD, with what a test wants otherwise. */
export function entry(at: LedgerBlock, logIndex: number, fields: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: eventUuid({ chainId: ledger.chainId, blockHash: at.hash, logIndex }),
    kind: 'purchase',
    buyer: alice,
    round: 0,
    asset: 0,
    tokens: 40n * 10n ** 18n,
    paid: 10n ** 15n,
    usd: 2_000_000n,
    termsHash: fields.kind && fields.kind !== 'purchase' ? null : `0x${'7e'.repeat(32)}`,
    block: at,
    transactionHash: `0x${(at.number * 100n + BigInt(logIndex)).toString(16).padStart(64, 'f')}`,
    logIndex,
    ...fields,
  }
}

export function step(head: LedgerBlock, fields: Partial<LedgerStep> = {}): LedgerStep {
  const previous = head.number === 1n ? undefined : head.parentHash
  return {
    ...ledger,
    previous,
    head,
    finalized: 0n,
    confirmations: 3,
    rounds: [],
    entries: [],
    releases: [],
    pauses: [],
    outcome: undefined,
    ...fields,
  }
}

/** A pause or its end, until so many Unix seconds. */
export function pause(at: LedgerBlock, logIndex: number, kind: NewPause['kind'], seconds: number): NewPause {
  const { id, transactionHash } = entry(at, logIndex)
  return { id, kind, until: new Date(seconds * 1_000), block: at, transactionHash, logIndex }
}

/** A round at 0.05 USD, with what a test wants otherwise. */
export function round(
  at: LedgerBlock,
  index: number,
  fields: Partial<LedgerStep['rounds'][number]> = {},
): LedgerStep['rounds'][number] {
  return {
    index,
    cap: 10n ** 24n,
    price: 50_000n,
    opensAt: new Date('2027-01-01T00:00:00Z'),
    closesAt: new Date('2027-04-01T00:00:00Z'),
    minUsd: 10_000_000n,
    cliffSeconds: 86_400n,
    durationSeconds: 864_000n,
    unlockedBps: 1_000,
    mode: 'fixed',
    block: at,
    transactionHash: `0x${'12'.repeat(32)}`,
    logIndex: 90 + index,
    ...fields,
  }
}

export function countRows(database: Database, table: 'purchases' | 'notices' | 'blocks' | 'rounds') {
  return database
    .selectFrom(table)
    .select((select) => select.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}
