import { guilloche } from './guilloche.ts'

/** The mark of Amour: one engraved line that leaves a heart blank, in a view box of 1,000 units around the origin. */
export const brandMark = guilloche('amour', {
  inner: { shape: 'heart', radius: 210 },
  outer: { shape: 'circle', radius: 480 },
  swings: 41,
  turns: 3,
  ornament: 0,
})
