import type { Block, MailContent } from '../mail-content.ts'
import type { MailLanguage } from '../mail-catalogue.ts'
import type { Sender } from '../sender.ts'
import { footWords } from './foot-words.ts'

/** The mail without HTML: the same words, links written out. */
export function renderText(content: MailContent, language: MailLanguage, sender: Sender): string {
  const its = footWords[language]
  const foot = [
    '-- ',
    `${sender.name}, ${sender.address}, ${sender.email}`,
    sender.sample ? its.sample : '',
    sender.statement?.[language] ?? '',
    content.reason,
    content.leaveHref ? linkOf(its.leave, content.leaveHref, language) : '',
  ]
  return [
    content.heading,
    ...content.blocks.map((block) => textOf(block, language)),
    `${its.greeting}\n${sender.name}`,
    foot.filter(Boolean).join('\n'),
    '',
  ].join('\n\n')
}

function textOf(block: Block, language: MailLanguage): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'seal':
    case 'link':
      return linkOf(block.label, block.href, language)
    case 'text':
    case 'small':
      return block.text
  }
}

/** French sets a colon apart by a narrow no-break space. */
function linkOf(label: string, href: string, language: MailLanguage): string {
  return `${label}${language === 'fr' ? '\u202f' : ''}:\n${href}`
}
