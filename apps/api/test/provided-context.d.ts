/** Brings the types of what Vitest's global setup provides into this program. */
import type {} from '@amour/testkit/global-setup'
