import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { type Mail, type MailLanguage, mailCatalogue, type MailName } from './mail-catalogue.ts'
import { renderMail } from './render-mail.ts'
import type { Sender } from './sender.ts'

const origin = 'https://amour.example'
const token = 'A'.repeat(43)
const hostile = '<script>alert(1)</script>" onload="x'
const sender: Sender = {
  name: 'Amour Exemple SAS',
  address: '1 rue de l’Exemple, 75000 Paris',
  email: 'bonjour@amour.example',
  sample: true,
}

const data = {
  'lead-confirm': { token, topics: ['La vente', hostile], hours: 48 },
  'lead-known': { manageToken: token },
  'lead-welcome': { manageToken: token, topics: [hostile] },
  'lead-goodbye': {},
} as const satisfies { [Name in MailName]: Mail<Name>['data'] }

const names = Object.keys(mailCatalogue) as MailName[]
const each = names.flatMap((template) => (['fr', 'en'] as const).map((language) => ({ template, language })))
const mailOf = (template: MailName, language: MailLanguage) =>
  ({ template, language, to: 'reader@amour.example', data: data[template] }) as Mail

const linksOf = (text: string) => [...text.matchAll(/https?:\/\/[^\s"<>)]+/g)].map(([url]) => url)

describe.each(each)('$template in $language', ({ language, template }) => {
  it('says the same in HTML and in text, and leads only to our pages', async () => {
    expect(Value.Check(mailCatalogue[template], data[template])).toBe(true)
    const { html, leaveHref, subject, text } = await renderMail(mailOf(template, language), origin, sender)
    expect(html).toContain(`lang="${language}"`)
    expect(subject).not.toBe('')
    expect(html).toContain(sender.name)
    expect(text).toContain(sender.address)
    const links = linksOf(text)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      expect(link.startsWith(`${origin}/`)).toBe(true)
      expect(html).toContain(`href="${link}"`)
      expect(new URL(link).pathname.startsWith('/en/')).toBe(language === 'en')
    }
    if (leaveHref) expect(links).toContain(leaveHref)
    expect(
      html.match(/href="([^"]+)"/g)?.every((href) => /="(https:\/\/amour\.example\/|mailto:)/.test(href)),
    ).toBe(true)
  })

  it('loads nothing, runs nothing and shows hostile words as words', async () => {
    const { html, text } = await renderMail(mailOf(template, language), origin, sender)
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(|onload="/i)
    if ('topics' in data[template]) {
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(text).toContain(hostile)
    }
    if (language === 'fr') expect(text).not.toMatch(/ [;:!?»]|\p{L}[:;!?](\s|$)|« |'/mu)
  })
})

it('has room for the statement of article 7, and leaves no gap without it', async () => {
  const statement = { fr: 'Communication <publicitaire>.', en: 'Marketing <communication>.' }
  const mail = mailOf('lead-welcome', 'fr')
  const { html, text } = await renderMail(mail, origin, { ...sender, statement })
  expect(html).toContain('Communication &lt;publicitaire&gt;.')
  expect(text).toContain('Communication <publicitaire>.')
  expect((await renderMail(mail, origin, sender)).html).not.toContain('undefined')
})
