import { siteLink } from '../site-links.ts'
import type { Template } from '../template.ts'

const words = {
  fr: {
    subject: 'Tout est effacé',
    preview: 'Notre dernière lettre.',
    heading: 'Au revoir',
    erased:
      'Comme vous l’avez demandé, votre adresse, vos sujets et l’historique de vos accords sont effacés. Nos sauvegardes les oublient à leur tour quand elles sont remplacées.',
    last: 'C’est notre dernière lettre. Si vous revenez un jour, tout recommence par le formulaire.',
    back: 'Le formulaire',
    reason: 'Vous recevez ce message parce que vous avez demandé à être effacé.',
  },
  en: {
    subject: 'Everything is erased',
    preview: 'Our last letter.',
    heading: 'Goodbye',
    erased:
      'As you asked, your address, your topics and the history of your consents are erased. Our backups forget them in turn when they are replaced.',
    last: 'This is our last letter. Should you come back one day, everything begins with the form again.',
    back: 'The form',
    reason: 'You receive this message because you asked to be erased.',
  },
}

export const leadGoodbye: Template<'lead-goodbye'> = (_data, { language, origin }) => {
  const its = words[language]
  return {
    subject: its.subject,
    preview: its.preview,
    heading: its.heading,
    blocks: [
      { kind: 'text', text: its.erased },
      { kind: 'text', text: its.last },
      { kind: 'link', label: its.back, href: siteLink(origin, 'letters', language) },
    ],
    reason: its.reason,
  }
}
