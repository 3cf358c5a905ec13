import { type Hex, keccak256, numberToHex } from 'viem'
import type { Random } from './random.ts'
import type { SaleEvent } from './sale-event.ts'

interface Position {
  buyer: Hex
  round: bigint
  asset: number
  tokens: bigint
  paid: bigint
}

/** What of a sale decides which events can come next. Never changed: each event gives a new one. */
export interface SaleModel {
  rounds: number
  positions: readonly Position[]
  outcome: 'undecided' | 'succeeded' | 'failed'
}

export const emptySale: SaleModel = { rounds: 0, positions: [], outcome: 'undecided' }

const buyers = [1, 2, 3, 4, 5, 6].map((index): Hex => `0x${index.toString(16).repeat(40)}`) as [Hex, ...Hex[]]
const amr = 10n ** 18n

/** An event that can happen to the sale, and the sale after it. */
export function nextEvent(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  if (sale.rounds === 0 || (sale.rounds < 4 && random.chance(0.03))) return addRound(sale, random)
  if (random.chance(0.03)) return { event: withoutBuyers(sale), sale }
  if (sale.outcome === 'undecided') return trade(sale, random)
  return sale.outcome === 'succeeded' ? payOut(sale, random) : refund(sale, random)
}

/** What happens to a sale at any time and changes no position; which of it, its positions decide. */
function withoutBuyers({ positions }: SaleModel): SaleEvent {
  const kind = positions.length % 3
  if (kind === 1) return { name: 'BuyingResumed', args: [] }
  if (kind === 2) return { name: 'SurplusReleased', args: { asset: positions.length % 2, amount: 7n } }
  return { name: 'BuyingPaused', args: { until: 1_800_000_000n + BigInt(positions.length) } }
}

function addRound(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  const config = {
    cap: amr * BigInt(1 + random.integer(1_000)),
    price: BigInt(1 + random.integer(100_000)),
    minUsd: 10_000_000n,
    start: 1_800_000_000 + random.integer(1_000),
    end: 1_900_000_000,
    cliff: random.integer(1_000_000),
    duration: random.integer(10_000_000),
    unlockedBps: random.integer(10_001),
    mode: random.integer(2),
  }
  const event = { name: 'RoundAdded', args: { round: BigInt(sale.rounds), config } } as const
  return { event, sale: { ...sale, rounds: sale.rounds + 1 } }
}

function trade(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  if (random.chance(0.01)) return decide(sale, random)
  const given = takeOne(sale, random)
  if (given && random.chance(0.2)) {
    return { event: { name: 'Withdrawn', args: given.position }, sale: given.sale }
  }
  const tokens = amountOf(random)
  const buyer = random.pick(buyers)
  const [round, asset] = [BigInt(random.integer(sale.rounds)), random.integer(3)]
  const paid = amountOf(random)
  const termsHash = keccak256(numberToHex(tokens))
  const event = { name: 'Purchased', args: { buyer, round, asset, tokens, paid, termsHash } } as const
  return { event, sale: hold(sale, { buyer, round, asset, tokens, paid }) }
}

function decide(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  const succeeds = random.chance(0.6)
  const args = { outcome: succeeds ? 1 : 2, tokensSold: amountOf(random), usd: amountOf(random) }
  return { event: { name: 'Finalized', args }, sale: { ...sale, outcome: succeeds ? 'succeeded' : 'failed' } }
}

/** Claims and returns leave the position: what was sold stays sold. */
function payOut(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  const given = takeOne(sale, random)
  const amount = amountOf(random)
  if (!given || random.chance(0.1)) return { event: { name: 'UnsoldReleased', args: { amount } }, sale }
  const { buyer, round, asset, tokens, paid } = given.position
  if (random.chance(0.2)) return { event: { name: 'Released', args: { asset, amount } }, sale }
  if (random.chance(0.3)) {
    const args = { buyer, round, asset, paid: paid / 2n }
    return { event: { name: 'ExcessReturned', args }, sale }
  }
  return { event: { name: 'Claimed', args: { buyer, round, asset, tokens: tokens / 3n } }, sale }
}

function refund(sale: SaleModel, random: Random): { event: SaleEvent; sale: SaleModel } {
  const given = takeOne(sale, random)
  if (!given) return { event: { name: 'UnsoldReleased', args: { amount: 7n } }, sale }
  return { event: { name: 'Refunded', args: given.position }, sale: given.sale }
}

function hold(sale: SaleModel, bought: Position): SaleModel {
  const isSame = ({ buyer, round, asset }: Position) =>
    buyer === bought.buyer && round === bought.round && asset === bought.asset
  const held = sale.positions.find(isSame)
  const sum = {
    ...bought,
    tokens: bought.tokens + (held?.tokens ?? 0n),
    paid: bought.paid + (held?.paid ?? 0n),
  }
  return { ...sale, positions: [...sale.positions.filter((position) => !isSame(position)), sum] }
}

/** A whole position, and the sale without it. */
function takeOne(sale: SaleModel, random: Random): { position: Position; sale: SaleModel } | undefined {
  const position = sale.positions[random.integer(sale.positions.length)]
  if (!position) return undefined
  return { position, sale: { ...sale, positions: sale.positions.filter((other) => other !== position) } }
}

const amountOf = (random: Random) => BigInt(1 + random.integer(2 ** 31)) * BigInt(1 + random.integer(2 ** 31))
