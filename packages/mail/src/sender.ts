import type { Localised } from '@amour/domain'

/** Who writes, as the foot of every mail names them. */
export interface Sender {
  name: string
  address: string
  email: string
  /** An invented company, as long as this is a sample; the foot says so. */
  sample: boolean
  /** The statement of article 7(1) of Regulation (EU) 2023/1114, once the white paper is published. */
  statement?: Localised | undefined
}
