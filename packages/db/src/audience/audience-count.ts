export const audienceKinds = ['page', 'referrer', 'campaign'] as const

export type AudienceKind = (typeof audienceKinds)[number]

/** What visits are counted by: the path of a page, the host that links to it, or a campaign. */
export interface AudienceKey {
  kind: AudienceKind
  value: string
}

export interface AudienceCount extends AudienceKey {
  visits: bigint
}

/** Stands for all values of a kind and day beyond the most that are kept. */
export const OTHER = '(other)'
