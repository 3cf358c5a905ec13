import { createLiveBlocks } from '../live/live-blocks.ts'
import { followPage } from './parts/follow-page.ts'

// A document that shows figures: its parts marked `data-live` follow the ledger.
followPage(
  document,
  createLiveBlocks(() => new EventSource('/api/v1/events')),
)
