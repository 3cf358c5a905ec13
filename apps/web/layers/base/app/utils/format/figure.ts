export type FigureUnit = 'USD' | 'AMR' | 'count' | 'ETH' | 'USDC' | 'EURC'

/** A figure as the API answers it: an integer in base units, and where and when it was read. */
export interface Figure {
  value: string
  decimals: number
  unit: FigureUnit
  source: 'ledger' | 'chain'
  block: { number: string; hash: string; time: string }
  call: string
}
