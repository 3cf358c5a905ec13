import type { SocialCard } from '../base/cards/social-card.ts'
import en from './i18n/locales/en.json' with { type: 'json' }
import fr from './i18n/locales/fr.json' with { type: 'json' }

/** `default` is the home page's card, and that of every page without one of its own. */
export default [
  { name: 'default', title: { fr: fr.marketing.meta.title, en: en.marketing.meta.title } },
] satisfies SocialCard[]
