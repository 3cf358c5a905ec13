import { siteLink } from '../site-links.ts'
import type { Template } from '../template.ts'

const words = {
  fr: {
    subject: 'Bienvenue parmi nos lecteurs',
    preview: 'Votre adresse est confirmée ; gardez ce lien.',
    heading: 'Bienvenue',
    confirmed: 'Votre adresse est confirmée. Nous vous écrirons quand il y aura quelque chose à dire sur :',
    keep: 'Gardez cette lettre : son bouton ouvre vos préférences sans compte. Changer de sujets, emporter vos données, partir ou vous faire effacer se fait là, en un instant.',
    open: 'Ouvrir mes préférences',
    reason: 'Vous recevez ce message parce que vous venez de confirmer votre adresse.',
  },
  en: {
    subject: 'Welcome among our readers',
    preview: 'Your address is confirmed; keep this link.',
    heading: 'Welcome',
    confirmed: 'Your address is confirmed. We will write to you when there is something to say about:',
    keep: 'Keep this letter: its button opens your preferences without an account. Changing topics, taking your data with you, leaving or being erased is done there, at once.',
    open: 'Open my preferences',
    reason: 'You receive this message because you have just confirmed your address.',
  },
}

export const leadWelcome: Template<'lead-welcome'> = ({ manageToken, topics }, { language, origin }) => {
  const its = words[language]
  return {
    subject: its.subject,
    preview: its.preview,
    heading: its.heading,
    blocks: [
      { kind: 'text', text: its.confirmed },
      { kind: 'list', items: topics },
      { kind: 'text', text: its.keep },
      { kind: 'seal', label: its.open, href: siteLink(origin, 'preferences', language, manageToken) },
    ],
    reason: its.reason,
    leaveHref: siteLink(origin, 'leave', language, manageToken),
  }
}
