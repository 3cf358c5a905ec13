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
    content.leaveHref ? `${its.leave}:\n${content.leaveHref}` : '',
  ]
  return [
    content.heading,
    ...content.blocks.map(textOf),
    `${its.greeting}\n${sender.name}`,
    foot.filter(Boolean).join('\n'),
    '',
  ].join('\n\n')
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'seal':
    case 'link':
      return `${block.label}:\n${block.href}`
    case 'text':
    case 'small':
      return block.text
  }
}
