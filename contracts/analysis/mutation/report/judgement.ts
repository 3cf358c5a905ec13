/** What a person says of a mutant that no test found. */
export interface Judgement {
  /** `equivalent`: it behaves as the original does. `accepted`: it does not, and why no test says so. */
  verdict: 'equivalent' | 'accepted'
  why: string
}

/** By the mutant's id. */
export type Judgements = Readonly<Record<string, Judgement>>
