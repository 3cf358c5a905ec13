import Type, { type Static, type TSchema } from 'typebox'

const entry = {
  kind: Type.Enum(['purchase', 'withdrawal', 'refund', 'claim', 'excess-return']),
  /** Id of the ledger's row; the row may be gone again after a reorganisation. */
  entryId: Type.String({ format: 'uuid' }),
  /** `chain:block hash:log index`: under this name what the event causes is done once. */
  eventId: Type.String({ pattern: '^\\d+:0x[0-9a-f]{64}:\\d+$' }),
}

/** What it is already when it is recorded, no later job says. */
const LedgerEntryRecorded = Type.Object(
  { ...entry, status: Type.Optional(Type.Enum(['mined', 'confirmed'])) },
  { additionalProperties: false },
)

/** Entries of old blocks, final when they are recorded: many in a job, and no later job follows. */
const LedgerHistoryRecorded = Type.Object(
  { entries: Type.Array(Type.Object(entry, { additionalProperties: false }), { maxItems: 1_000 }) },
  { additionalProperties: false },
)
const LedgerEntrySettled = Type.Object(
  { ...entry, status: Type.Enum(['confirmed', 'final']) },
  { additionalProperties: false },
)
const LedgerEntryDropped = Type.Object(entry, { additionalProperties: false })

/** The mail's address and content lie sealed in its row: a queue keeps what it is given for days. */
const MailRequested = Type.Object(
  { mailId: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
)

const Nothing = Type.Object({}, { additionalProperties: false })

/** Every job by name, with the schema of its payload. A name once used keeps its meaning: old jobs may still wait. */
export const jobCatalogue = {
  'ledger-entry-recorded': LedgerEntryRecorded,
  'ledger-history-recorded': LedgerHistoryRecorded,
  'ledger-entry-settled': LedgerEntrySettled,
  'ledger-entry-dropped': LedgerEntryDropped,
  'mail-requested': MailRequested,
  'purge-expired-sign-ins': Nothing,
  'purge-old-audience': Nothing,
  'purge-leads': Nothing,
  'purge-old-eligibility': Nothing,
  'reconcile-ledger': Nothing,
} as const satisfies Record<string, TSchema>

export type JobName = keyof typeof jobCatalogue

export type JobPayload<Name extends JobName> = Static<(typeof jobCatalogue)[Name]>

export const jobNames = Object.keys(jobCatalogue) as readonly JobName[]
