import type { Figure } from '../../../base/app/utils/format/figure.ts'

export interface SaleOverview {
  state: 'scheduled' | 'open' | 'cooling-off' | 'succeeded' | 'failed'
  contracts: { sale: string; token: string; treasury: string }
  opensAt: string
  closesAt: string
  coolingOffEndsAt: string
  withdrawalWindowSeconds: number
  softCapUsd: Figure
  raised: Figure
  sold: Figure
  remaining: Figure
  currentRound: number | null
  rounds: { index: number; priceUsd: Figure; cap: Figure; sold: Figure }[]
}
