import { keepTimes } from './parts/keep-times.ts'

// Ages and dates of a document, for this reader's clock and zone.
keepTimes(document)
