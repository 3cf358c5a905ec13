import { type Database, insertVoucher, type LedgerKey, type LedgerRound } from '@amour/db'
import { DomainError, roundStateAt, saleStateAt } from '@amour/domain'
import type { Address, Hex } from 'viem'
import type { SaleReader } from '../../chain/create-sale-reader.ts'
import type { Session } from '../auth/session.ts'
import type { EligibilityService } from '../me/service.ts'
import type { OfferService } from '../offer/service.ts'
import { readLedger } from '../sale/read-ledger.ts'
import type { IssuedVoucher } from './schemas.ts'
import type { VoucherSigner } from './voucher-signer.ts'

interface VoucherServiceOptions {
  database: Database
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
  const { database, eligibility, ledger, lifetimeSeconds, maxTokens, offer, saleReader, sign } = options

  return {
    async issue({ personId, wallet }, round) {
      await offer.requireOpen()
      await eligibility.requireEligible(personId)
      const [{ epoch, time }] = await Promise.all([saleReader.voucherBasis(), requireRound(round)])
      const termsHash = options.termsHash
      const deadline = time + BigInt(lifetimeSeconds)
      const expiresAt = new Date(Number(deadline) * 1_000)
      const buyer: Address = wallet.address
      const signature = await sign({ buyer, round: BigInt(round), maxTokens, deadline, termsHash, epoch })
      await insertVoucher(database, {
        ...ledger,
        personId,
        buyer,
        round,
        maxTokens,
        deadline: expiresAt,
        termsHash,
        epoch,
      })
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

function periodOf({ opensAt, closesAt }: LedgerRound) {
  return { start: BigInt(opensAt.getTime() / 1_000), end: BigInt(closesAt.getTime() / 1_000) }
}
