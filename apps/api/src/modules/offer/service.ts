import type { Cache, EventBus } from '@amour/cache'
import type { BusinessConfig } from '@amour/config'
import { type Database, readOffer } from '@amour/db'
import { DomainError } from '@amour/domain'
import { createHash } from 'node:crypto'
import type { Answer } from '../../http/answer.ts'
import { createSharedAnswer } from '../../http/shared-answer.ts'
import { presentOffer } from './present-offer.ts'
import { Offer } from './schemas.ts'

interface OfferServiceOptions {
  database: Database
  cache: Cache
  events: EventBus
  entity: BusinessConfig['entity']
}

export interface OfferService {
  read(): Answer | Promise<Answer>
  /** @throws DomainError `offer.not-open` where nothing may be sold */
  requireOpen(): Promise<void>
  isMarketingSuspended(): Promise<boolean>
}

/** Answers from one reading for each state of the offer, dropped as soon as somebody changes it. */
export async function createOfferService({
  cache,
  database,
  entity,
  events,
}: OfferServiceOptions): Promise<OfferService> {
  const present = async (): Promise<Offer> => presentOffer(await readOffer(database), entity, new Date())
  const answer = createSharedAnswer({
    cache,
    key: `offer:${createHash('sha256')
      .update(JSON.stringify([entity, Offer]))
      .digest('base64url')}`,
    async look() {
      // Small enough to be its own name; a suspension that ends by itself changes it too.
      const offer = await present()
      return { name: JSON.stringify(offer), make: () => Promise.resolve(offer) }
    },
  })
  await events.subscribe((event) => {
    if (event.type === 'offer-changed') answer.drop()
  })

  return {
    read: () => answer.get(),
    async requireOpen() {
      const { disclosure } = await present()
      if (!disclosure.buying) throw new DomainError('offer.not-open')
    },
    async isMarketingSuspended() {
      return (await present()).suspension !== null
    },
  }
}
