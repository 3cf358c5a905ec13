import type { Block, MailContent } from '../mail-content.ts'
import type { MailLanguage } from '../mail-catalogue.ts'
import type { Sender } from '../sender.ts'
import { escapeHtml as text } from './escape-html.ts'
import { footWords } from './foot-words.ts'
import { guillocheRule } from './guilloche-rule.ts'
import { nightPalette as night, palette } from './palette.ts'

const serif = "Fraunces, Georgia, 'Times New Roman', serif"
const sans = "Figtree, 'Segoe UI', Helvetica, Arial, sans-serif"

const style = `
  a { color: ${palette.waxDeep}; }
  @media (prefers-color-scheme: dark) {
    body.paper, .paper > div[role='article'] { background: ${night.paper} !important; }
    .sheet, .sheet > table { background: ${night.sheet} !important; border-color: ${night.line} !important; }
    .ink div { color: ${night.ink} !important; }
    .soft div, .soft a, .ink a { color: ${night.inkSoft} !important; }
  }`

/** The letter as MJML: letter paper, ink, one wax seal. */
export function toMjml(content: MailContent, language: MailLanguage, sender: Sender): string {
  return `<mjml lang="${language}">
  <mj-head>
    <mj-title>${text(content.subject)}</mj-title>
    <mj-preview>${text(content.preview)}</mj-preview>
    <mj-attributes>
      <mj-all font-family="${sans}" color="${palette.ink}" />
      <mj-text font-size="16px" line-height="1.6" padding="8px 0" css-class="ink" />
    </mj-attributes>
    <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
    <mj-style>${style}</mj-style>
  </mj-head>
  <mj-body background-color="${palette.paper}" css-class="paper" width="600px">
    <mj-section padding="24px 8px 0"><mj-column>
      <mj-text font-family="${serif}" font-size="20px" align="center">Amour</mj-text>
    </mj-column></mj-section>
    <mj-section background-color="${palette.sheet}" border="1px solid ${palette.line}" padding="28px 32px" css-class="sheet"><mj-column>
      <mj-text font-family="${serif}" font-size="30px" line-height="1.2"><h1 style="margin:0;font-size:30px;font-weight:400;letter-spacing:-0.01em;">${text(content.heading)}</h1></mj-text>
      <mj-text padding="4px 0 12px">${guillocheRule(palette.line)}</mj-text>
      ${content.blocks.map(mjmlOf).join('\n      ')}
      <mj-text padding="20px 0 0">${text(footWords[language].greeting)}<br />${text(sender.name)}</mj-text>
    </mj-column></mj-section>
    ${foot(content, language, sender)}
  </mj-body>
</mjml>`
}

function mjmlOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<mj-text>${text(block.text)}</mj-text>`
    case 'small':
      return `<mj-text font-size="14px" color="${palette.inkSoft}">${text(block.text)}</mj-text>`
    case 'list':
      return `<mj-text><ul style="margin:0;padding-left:22px;">${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul></mj-text>`
    case 'link':
      return `<mj-text><a href="${text(block.href)}" style="color:${palette.waxDeep};">${text(block.label)}</a></mj-text>`
    case 'seal':
      return `<mj-button href="${text(block.href)}" background-color="${palette.wax}" color="${palette.onWax}" border-radius="26px" font-size="17px" font-weight="600" inner-padding="15px 32px" padding="18px 0">${text(block.label)}</mj-button>`
  }
}

function foot(content: MailContent, language: MailLanguage, sender: Sender): string {
  const its = footWords[language]
  const lines = [
    text(`${sender.name}, ${sender.address}`) +
      `, <a href="mailto:${text(sender.email)}">${text(sender.email)}</a>`,
    sender.sample ? text(its.sample) : '',
    sender.statement ? text(sender.statement[language]) : '',
    text(content.reason),
    content.leaveHref ? `<a href="${text(content.leaveHref)}">${text(its.leave)}</a>` : '',
  ]
  return `<mj-section padding="16px 32px 32px"><mj-column>
      <mj-text font-size="13px" color="${palette.inkSoft}" css-class="soft">${lines.filter(Boolean).join('<br />')}</mj-text>
    </mj-column></mj-section>`
}
