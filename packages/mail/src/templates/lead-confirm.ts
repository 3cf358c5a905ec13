import { siteLink } from '../site-links.ts'
import type { Template } from '../template.ts'

const words = {
  fr: {
    subject: 'Confirmez votre adresse',
    preview: 'Un bouton, et nos lettres vous parviendront.',
    heading: 'Une lettre pour vous trouver',
    asked:
      'Cette adresse vient d’être donnée sur notre site pour recevoir nos lettres, sur les sujets suivants :',
    confirm: 'Confirmer mon adresse',
    next: (hours: number) =>
      `Le lien ouvre une page avec un bouton ; rien n’est confirmé avant que vous l’ayez pressé. Il vaut ${hours} heures et ne sert qu’une fois.`,
    notYou:
      'Ce n’était pas vous ? Ne faites rien : sans confirmation, nous n’écrirons pas, et l’adresse sera effacée dans quelques jours.',
    reason: 'Vous recevez ce message unique parce que votre adresse a été saisie dans notre formulaire.',
  },
  en: {
    subject: 'Confirm your address',
    preview: 'One button, and our letters will reach you.',
    heading: 'A letter to find you',
    asked: 'This address has just been given on our site to receive our letters, on these topics:',
    confirm: 'Confirm my address',
    next: (hours: number) =>
      `The link opens a page with a button; nothing is confirmed before you have pressed it. It is valid for ${hours} hours and can be used once.`,
    notYou:
      'Was it not you? Do nothing: without a confirmation we will not write, and the address is erased in a few days.',
    reason: 'You receive this single message because your address was entered in our form.',
  },
}

export const leadConfirm: Template<'lead-confirm'> = ({ hours, token, topics }, { language, origin }) => {
  const its = words[language]
  return {
    subject: its.subject,
    preview: its.preview,
    heading: its.heading,
    blocks: [
      { kind: 'text', text: its.asked },
      { kind: 'list', items: topics },
      { kind: 'seal', label: its.confirm, href: siteLink(origin, 'confirm', language, token) },
      { kind: 'text', text: its.next(hours) },
      { kind: 'small', text: its.notYou },
    ],
    reason: its.reason,
  }
}
