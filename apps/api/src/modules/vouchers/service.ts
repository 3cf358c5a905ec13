import type { RateLimiter } from '@amour/cache'
import {
  type Database,
  findLiveVoucher,
  insertVoucher,
  type LedgerKey,
  type LedgerRound,
  lockVouchers,
  type WantedVoucher,
} from '@amour/db'
import { DomainError, roundStateAt, saleStateAt } from '@amour/domain'
import type { Address, Hex } from 'viem'
import type { SaleReader } from '../../chain/create-sale-reader.ts'
import type { Session } from '../auth/session.ts'
import type { EligibilityService } from '../me/service.ts'
import type { OfferService } from '../offer/service.ts'
import { readLedger } from '../sale/read-ledger.ts'
import type { IssuedVoucher } from './schemas.ts'
import type { VoucherSigner } from './voucher-signer.ts'

/** A voucher about to end is of no use any more: then there is a new one, and for so long both hold. */
const RENEWED_SECONDS = 60n
/** From whatever addresses they ask. */
const PERSON_LIMIT = { limit: 60, windowSeconds: 600 }

interface VoucherServiceOptions {
  database: Database
  rateLimiter: RateLimiter
  ledger: LedgerKey
  saleReader: SaleReader
  eligibility: EligibilityService
  /** The legal phase decides before everything else. */
  offer: Pick<OfferService, 'requireOpen'>
  sign: VoucherSigner
  termsHash: Hex
  /** AMR base units one buyer may hold in one round. */
  maxTokens: bigint
  lifetimeSeconds: number
}

export interface VoucherService {
  /** Signs for the wallet that signed in, and for no other. */
  issue(session: Session, round: number): Promise<IssuedVoucher>
}

export function createVoucherService(options: VoucherServiceOptions): VoucherService {
  const { database, eligibility, ledger, lifetimeSeconds, maxTokens, offer, rateLimiter, saleReader, sign } =
    options

  return {
    async issue({ personId, wallet }, round) {
      await offer.requireOpen()
      await eligibility.requireEligible(personId)
      await limitPerson(personId)
      const [{ epoch, time }] = await Promise.all([saleReader.voucherBasis(), requireRound(round)])
      const buyer: Address = wallet.address
      const wanted = { ...ledger, personId, buyer, round, maxTokens, termsHash: options.termsHash, epoch }
      const expiresAt = await endOf(wanted, time)
      const deadline = BigInt(expiresAt.getTime() / 1_000)
      const { termsHash } = wanted
      // The same content gives the same signature (RFC 6979): a voucher that still holds is the same answer again.
      const signature = await sign({ buyer, round: BigInt(round), maxTokens, deadline, termsHash, epoch })
      return {
        voucher: {
          round: String(round),
          maxTokens: String(maxTokens),
          deadline: String(deadline),
          termsHash,
        },
        signature,
        buyer,
        epoch: String(epoch),
        expiresAt: expiresAt.toISOString(),
      }
    },
  }

  /** Of the one that holds, or of a new one; who asks twice at once gets one. */
  function endOf(wanted: WantedVoucher, time: bigint): Promise<Date> {
    return database.transaction().execute(async (transaction) => {
      await lockVouchers(transaction, wanted)
      const live = await findLiveVoucher(transaction, wanted, instantOf(time + RENEWED_SECONDS))
      if (live) return live
      const deadline = instantOf(time + BigInt(lifetimeSeconds))
      await insertVoucher(transaction, { ...wanted, deadline })
      return deadline
    })
  }

  async function limitPerson(personId: string): Promise<void> {
    const { allowed, retryAfterSeconds } = await rateLimiter.consume(
      `voucher-person:${personId}`,
      PERSON_LIMIT,
    )
    if (!allowed) throw new DomainError('request.too-many', { retryAfterSeconds })
  }

  async function requireRound(index: number): Promise<void> {
    const [times, { time }, { outcome, rounds }] = await Promise.all([
      saleReader.terms(),
      saleReader.voucherBasis(),
      readLedger(database, ledger),
    ])
    const round = rounds.find((candidate) => candidate.index === index)
    if (!round) throw new DomainError('sale.round-unknown')
    if (saleStateAt(time, times, outcome) !== 'open') throw new DomainError('sale.not-open')
    if (roundStateAt(time, periodOf(round)) !== 'open') throw new DomainError('sale.round-not-open')
    if (round.mode === 'fixed' && round.sold >= round.cap) throw new DomainError('sale.sold-out')
  }
}

function instantOf(seconds: bigint): Date {
  return new Date(Number(seconds) * 1_000)
}

function periodOf({ opensAt, closesAt }: LedgerRound) {
  return { start: BigInt(opensAt.getTime() / 1_000), end: BigInt(closesAt.getTime() / 1_000) }
}
