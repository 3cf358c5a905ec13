import type { BuyerStatus, ConfirmationStatus, EligibilityReason, OfferPhase, RoundMode } from '@amour/domain'
import type { ColumnType, Generated } from 'kysely'
import type { AudienceKind } from './audience/audience-count.ts'
import type { LeadTables } from './leads/lead-tables.ts'

/** Bytes as `pg` gives them; write with `bytes('0x…')`, read with `hex(buffer)`. */
type Bytes = Buffer
type Exact = ColumnType<bigint, bigint | string, bigint | string>
type CreatedAt = ColumnType<Date, Date | undefined, never>

interface People {
  id: string
  created_at: CreatedAt
}

interface Wallets {
  id: string
  person_id: string
  address: Bytes
  /** Zero for an `eoa`: a key's account is the same on every chain. */
  chain_id: Exact
  kind: 'eoa' | 'contract'
  created_at: CreatedAt
}

interface SignInNonces {
  nonce: string
  expires_at: Date
}

interface Sessions {
  id: string
  token_hash: Bytes
  person_id: string
  wallet_id: string
  created_at: CreatedAt
  expires_at: Date
}

interface Declarations {
  id: string
  person_id: string
  country: string
  status: BuyerStatus
  not_us_person: boolean
  terms_hash: Bytes
  eligible: boolean
  reason: EligibilityReason
  declared_at: CreatedAt
}

interface EligibilityRulings {
  id: string
  person_id: string
  allowed: boolean
  actor: string
  note: string | null
  decided_at: CreatedAt
}

interface Vouchers {
  id: string
  person_id: string | null
  chain_id: Exact
  sale: Bytes
  buyer: Bytes
  round: number
  max_tokens: Exact
  deadline: Date
  terms_hash: Bytes
  epoch: Exact
  issued_at: CreatedAt
}

interface Blocks {
  chain_id: Exact
  sale: Bytes
  number: Exact
  hash: Bytes
  parent_hash: Bytes
  mined_at: Date
}

interface SyncState {
  chain_id: Exact
  sale: Bytes
  head_number: Exact
  head_hash: Bytes
  head_mined_at: Date
  finalized_number: Exact
  updated_at: Generated<Date>
  /** Counts the committed steps. */
  revision: Generated<bigint>
  /** Addresses that hold a position. */
  buyers: Generated<bigint>
}

/** Where on the chain a row comes from. */
interface Origin {
  chain_id: Exact
  sale: Bytes
  block_number: Exact
  block_hash: Bytes
  transaction_hash: Bytes
  log_index: number
  status: ConfirmationStatus
}

interface Rounds extends Origin {
  round: number
  cap: Exact
  price: Exact
  starts_at: Date
  ends_at: Date
  min_usd: Exact
  cliff_seconds: Exact
  duration_seconds: Exact
  unlocked_bps: number
  mode: RoundMode
}

export interface LedgerEntries extends Origin {
  id: string
  buyer: Bytes
  round: number
  asset: number
  tokens: Exact
  paid: Exact
  usd: Exact
  terms_hash: Bytes | null
  mined_at: Date
}

interface Outcomes extends Origin {
  outcome: 'succeeded' | 'failed'
  tokens_sold: Exact
  usd: Exact
  decided_at: Date
}

interface Releases extends Origin {
  id: string
  kind: 'proceeds' | 'surplus' | 'unsold'
  /** Null for AMR. */
  asset: number | null
  amount: Exact
  mined_at: Date
}

interface Pauses extends Origin {
  id: string
  kind: 'paused' | 'resumed'
  /** Exclusive; of a resumption, its own time. */
  until: Date
  mined_at: Date
}

interface Positions {
  chain_id: Exact
  sale: Bytes
  buyer: Bytes
  round: number
  asset: number
  tokens: Exact
  paid: Exact
  usd: Exact
  purchases: number
  first_bought_at: Date
  last_bought_at: Date
}

interface RoundTotals {
  chain_id: Exact
  sale: Bytes
  round: number
  asset: number
  tokens: Exact
  paid: Exact
  purchases: Exact
}

interface DailyTotals {
  chain_id: Exact
  sale: Bytes
  day: Date
  round: number
  asset: number
  kind: string
  entries: Exact
  tokens: Exact
  paid: Exact
  usd: Exact
}

interface LiveEvents {
  chain_id: Exact
  sale: Bytes
  revision: Exact
  payload: ColumnType<Record<string, unknown>, string, never>
}

interface Notices {
  id: string
  event_id: string
  chain_id: Exact
  buyer: Bytes
  kind: string
  payload: ColumnType<Record<string, unknown>, string, never>
  created_at: CreatedAt
}

interface OfferPhases {
  number: number
  phase: OfferPhase
  since: Date
  note: string | null
  actor: string
  recorded_at: CreatedAt
}

interface MarketingSuspensions {
  id: string
  starts_at: Date
  ends_at: Date
  reason: string
  actor: string
  recorded_at: CreatedAt
  lifted_at: ColumnType<Date | null, Date | null | undefined, Date>
  lifted_by: ColumnType<string | null, string | null | undefined, string>
}

interface AudienceCounts {
  day: Date
  kind: AudienceKind
  value: string
  visits: Exact
}

export interface Schema extends LeadTables {
  people: People
  wallets: Wallets
  sign_in_nonces: SignInNonces
  sessions: Sessions
  declarations: Declarations
  eligibility_rulings: EligibilityRulings
  vouchers: Vouchers
  blocks: Blocks
  sync_state: SyncState
  rounds: Rounds
  purchases: LedgerEntries
  withdrawals: LedgerEntries
  refunds: LedgerEntries
  claims: LedgerEntries
  excess_returns: LedgerEntries
  outcomes: Outcomes
  releases: Releases
  pauses: Pauses
  positions: Positions
  round_totals: RoundTotals
  daily_totals: DailyTotals
  live_events: LiveEvents
  notices: Notices
  offer_phases: OfferPhases
  marketing_suspensions: MarketingSuspensions
  audience_counts: AudienceCounts
}
