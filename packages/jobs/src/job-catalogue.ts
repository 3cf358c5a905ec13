import Type, { type Static, type TSchema } from 'typebox'

const LedgerEntryRecorded = Type.Object(
  {
    kind: Type.Enum(['purchase', 'withdrawal', 'refund', 'claim', 'excess-return']),
    /** Id of the ledger's row; the row may be gone again after a reorganisation. */
    entryId: Type.String({ format: 'uuid' }),
    /** `chain:block hash:log index`: under this name what the event causes is done once. */
    eventId: Type.String({ pattern: '^\\d+:0x[0-9a-f]{64}:\\d+$' }),
  },
  { additionalProperties: false },
)

const Nothing = Type.Object({}, { additionalProperties: false })

/** Every job by name, with the schema of its payload. A name once used keeps its meaning: old jobs may still wait. */
export const jobCatalogue = {
  'ledger-entry-recorded': LedgerEntryRecorded,
  'purge-expired-sign-ins': Nothing,
} as const satisfies Record<string, TSchema>

export type JobName = keyof typeof jobCatalogue

export type JobPayload<Name extends JobName> = Static<(typeof jobCatalogue)[Name]>

export const jobNames = Object.keys(jobCatalogue) as readonly JobName[]
