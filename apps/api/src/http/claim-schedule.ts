import Type, { type Static } from 'typebox'
import { named, reference } from './reference.ts'
import { Amount, Instant } from './values.ts'

export const ClaimMilestone = named(
  'ClaimMilestone',
  Type.Object({
    at: Instant('A moment at which vesting changes its course'),
    tokens: Amount('AMR base units vested by then, those claimed before included'),
    estimated: Type.Boolean({
      description:
        'By the share of a commit round as it stands now; it is settled when the sale has succeeded',
    }),
  }),
)

/** The milestones of a position or a purchase. */
export const ClaimSchedule = (description: string) =>
  Type.Array(reference(ClaimMilestone), {
    description: `${description}: end of the cooling-off period, cliff and end, as far as they differ. From the cliff on a straight line. Empty when nothing is to be claimed`,
  })

export type ClaimMilestone = Static<typeof ClaimMilestone>
