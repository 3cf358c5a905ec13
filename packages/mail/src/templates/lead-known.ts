import { siteLink } from '../site-links.ts'
import type { Template } from '../template.ts'

const words = {
  fr: {
    subject: 'Vos préférences',
    preview: 'Le lien vers vos sujets et vos accords.',
    heading: 'Nous nous connaissons déjà',
    text: 'Votre adresse est déjà confirmée. Avec ce lien vous voyez et changez vos sujets, emportez vos données, partez ou vous faites effacer, sans compte.',
    open: 'Ouvrir mes préférences',
    keep: 'Le lien est à vous seul : qui le possède peut changer ces choix. Vous pouvez le remplacer sur la page.',
    notYou: 'Vous n’avez rien demandé ? Rien n’a changé.',
    reason: 'Vous recevez ce message parce que votre adresse a été saisie dans notre formulaire.',
  },
  en: {
    subject: 'Your preferences',
    preview: 'The link to your topics and consents.',
    heading: 'We know each other already',
    text: 'Your address is confirmed already. With this link you see and change your topics, take your data with you, leave, or have everything erased, without an account.',
    open: 'Open my preferences',
    keep: 'The link is yours alone: whoever holds it can change these choices. You can replace it on the page.',
    notYou: 'Did you not ask for this? Nothing has changed.',
    reason: 'You receive this message because your address was entered in our form.',
  },
}

export const leadKnown: Template<'lead-known'> = ({ manageToken }, { language, origin }) => {
  const its = words[language]
  return {
    subject: its.subject,
    preview: its.preview,
    heading: its.heading,
    blocks: [
      { kind: 'text', text: its.text },
      { kind: 'seal', label: its.open, href: siteLink(origin, 'preferences', language, manageToken) },
      { kind: 'text', text: its.keep },
      { kind: 'small', text: its.notYou },
    ],
    reason: its.reason,
    leaveHref: siteLink(origin, 'leave', language, manageToken),
  }
}
