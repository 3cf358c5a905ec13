import { randomUUID } from 'node:crypto'
import { caughtMails, type CaughtMail, waitForMail } from '@amour/testkit'
import { describe, expect, it } from 'vitest'
import { expectNoViolations } from './support/accessibility.ts'
import { stack } from './support/stack.ts'
import { type Language, useVisitors, type Visitor } from './support/visitor.ts'

const openVisitor = useVisitors()
const { mail: catcher, publicOrigin } = stack

const words = {
  fr: {
    letters: '/lettres',
    email: 'Votre adresse e-mail',
    topic: 'La vente et ses documents',
    other: 'Les nouvelles du projet',
    consent: /lettres sur les sujets/,
    signUp: 'M’inscrire',
    sent: 'Regardez votre boîte de réception',
    confirmMail: /Confirmez/,
    confirm: 'Confirmer',
    confirmed: 'Votre adresse est confirmée',
    used: 'lead.token-used',
    save: 'Enregistrer',
    saved: 'Vos choix sont enregistrés',
    leave: 'Ne plus recevoir de lettres',
    left: /vous ne recevrez plus de lettres/,
    meant: 'Oui, effacez tout',
    erase: 'M’effacer',
    erased: /tout est effacé/,
    goodbyeMail: /effacé/,
    export: 'Emporter mes données',
    noTopic: 'Choisissez au moins un sujet.',
    noConsent: 'Cochez au moins un accord : sans lui nous ne pouvons pas vous écrire.',
  },
  en: {
    letters: '/en/letters',
    email: 'Your e-mail address',
    topic: 'The sale and its documents',
    other: 'News of the project',
    consent: /I agree to receive letters/,
    signUp: 'Sign up',
    sent: 'Check your inbox',
    confirmMail: /Confirm/,
    confirm: 'Confirm',
    confirmed: 'Your address is confirmed',
    used: 'lead.token-used',
    save: 'Save',
    saved: 'Your choices are saved',
    leave: 'Receive no more letters',
    left: /you will receive no more letters/,
    meant: 'Yes, erase everything',
    erase: 'Erase me',
    erased: /everything is erased/,
    goodbyeMail: /erased/,
    export: 'Take my data with me',
    noTopic: 'Choose at least one topic.',
    noConsent: 'Tick at least one consent: without it we cannot write to you.',
  },
} as const

const someone = () => `${randomUUID()}@amour.example`

const linkIn = (mail: CaughtMail, page: RegExp) => {
  const links = mail.text.match(/https?:\/\/\S+/g) ?? []
  const link = links.find((each) => page.test(new URL(each).pathname))
  if (!link) throw new Error(`No such link in ${mail.text}`)
  return link
}

async function signUp({ language, page }: Visitor, email: string): Promise<void> {
  const its = words[language]
  await page.goto(its.letters)
  const main = page.locator('main')
  await main.getByLabel(its.email).fill(email)
  await main.getByLabel(its.topic).check()
  await main.getByLabel(its.consent).check()
  await main.getByRole('button', { name: its.signUp }).click()
  await page.getByRole('heading', { name: its.sent }).waitFor()
}

async function confirm({ language, page }: Visitor, email: string): Promise<string> {
  const its = words[language]
  const link = linkIn(await waitForMail(catcher.webUrl, email, its.confirmMail), /confirm/)
  await page.goto(link)
  await page.locator('main').getByRole('button', { name: its.confirm }).click()
  await page.getByText(its.confirmed).waitFor()
  return link
}

describe.each(['fr', 'en'] as Language[])('letters in %s, without script', (language) => {
  const its = words[language]

  it('are signed up for, confirmed, changed, exported and ended by their reader alone', async () => {
    const visitor = await openVisitor({ language, javaScriptEnabled: false })
    const { page } = visitor
    const email = someone()
    await signUp(visitor, email)
    const link = await confirm(visitor, email)
    expect(link.startsWith(publicOrigin)).toBe(true)

    const main = page.locator('main')
    expect(await main.getByLabel(its.topic).isChecked()).toBe(true)
    expect(await main.getByLabel(its.other).isChecked()).toBe(false)
    await main.getByLabel(its.other).check()
    await main.getByRole('button', { name: its.save }).click()
    await page.getByText(its.saved).waitFor()
    expect(await main.getByLabel(its.other).isChecked()).toBe(true)

    const downloading = page.waitForEvent('download')
    await main.getByRole('button', { name: its.export }).click()
    const file = await (await downloading).createReadStream()
    expect(JSON.parse(Buffer.concat(await file.toArray()).toString())).toMatchObject({
      email,
      status: 'confirmed',
    })

    await main.getByRole('button', { name: its.leave }).click()
    await page.getByText(its.left).waitFor()
    await page.goBack()
    await page.reload()
    await main.getByLabel(its.meant).check()
    await main.getByRole('button', { name: its.erase }).click()
    await page.getByText(its.erased).waitFor()
    await waitForMail(catcher.webUrl, email, its.goodbyeMail)
    await page.goto(link)
    await page.locator('main').getByRole('button', { name: its.confirm }).click()
    await page.getByText('lead.token-invalid').waitFor()
    expect(await page.context().cookies()).toEqual([])
  })

  it('keep what was written, and say beside the field what is wrong with it', async () => {
    const { page } = await openVisitor({ language, javaScriptEnabled: false })
    await page.goto(its.letters)
    const main = page.locator('main')
    await main.getByLabel(its.email).fill('someone@mailinator.com')
    await main.getByLabel(its.topic).check()
    await main.getByLabel(its.consent).check()
    await main.getByRole('button', { name: its.signUp }).click()
    const field = main.getByLabel(its.email)
    await main.getByRole('alert').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('someone@mailinator.com')
    expect(await main.getByLabel(its.topic).isChecked()).toBe(true)

    await field.fill(someone())
    await main.getByLabel(its.topic).uncheck()
    await main.getByLabel(its.consent).uncheck()
    await main.getByRole('button', { name: its.signUp }).click()
    await main.getByRole('alert').nth(1).waitFor()
    expect(await main.getByRole('alert').allInnerTexts()).toEqual([its.noTopic, its.noConsent])
  })
})

it('tells a known address from a new one in the mailbox only, and a link serves once', async () => {
  const visitor = await openVisitor({ language: 'en', javaScriptEnabled: false })
  const email = someone()
  await signUp(visitor, email)
  const link = await confirm(visitor, email)
  await visitor.page.goto(link)
  await visitor.page.locator('main').getByRole('button', { name: 'Confirm' }).click()
  await visitor.page.getByText('lead.token-used').waitFor()
  await signUp(visitor, email)
  await waitForMail(catcher.webUrl, email, /Your preferences/)
})

it('are ended by one click of a mail program, without origin, cookie or redirect', async () => {
  const visitor = await openVisitor({ language: 'en', javaScriptEnabled: false })
  const email = someone()
  await signUp(visitor, email)
  await confirm(visitor, email)
  const { headers } = await waitForMail(catcher.webUrl, email, /Welcome/)
  const url = headers.get('list-unsubscribe')?.slice(1, -1) ?? ''
  expect((await fetch(url)).status).toBe(200)
  await visitor.page.reload()
  expect(await visitor.page.locator('main').getByLabel(words.en.consent).isChecked()).toBe(true)
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  await visitor.page.reload()
  await visitor.page.getByText('You receive no more letters').waitFor()
})

it('refuse forms of other sites, of any size and kind, and keep nothing of them', async () => {
  const email = someone()
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${publicOrigin}/lettres`, { method: 'POST', body, headers, redirect: 'manual' })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const fields = new URLSearchParams({ email, topics: 'news', consents: 'letters@2026-11' }).toString()
  expect((await post(fields, { ...form, origin: 'https://evil.example' })).status).toBe(403)
  expect((await post(fields, form)).status).toBe(403)
  expect((await post(fields, { 'content-type': 'text/plain', origin: publicOrigin })).status).toBe(415)
  const large = await post('x'.repeat(10_000_000), { ...form, origin: publicOrigin }).catch(() => ({
    status: 413,
  }))
  expect(large.status).toBe(413)
  const header = new URLSearchParams({
    email: `${email}\r\nBcc: victim@amour.example`,
    topics: 'news',
  }).toString()
  expect((await post(header, { ...form, origin: publicOrigin })).status).toBe(400)
  expect(await caughtMails(catcher.webUrl, email)).toEqual([])
})

it('have no fault that axe can find, in the form, its refusal or the preferences', async () => {
  const visitor = await openVisitor({
    language: 'fr',
    colorScheme: 'dark',
    viewport: { width: 390, height: 900 },
  })
  const { page } = visitor
  await page.goto('/lettres')
  await expectNoViolations(visitor, 'form')
  await page.locator('main').getByLabel(words.fr.email).fill('x@mailinator.com')
  await page.locator('main').getByRole('button', { name: words.fr.signUp }).click()
  await page.locator('main').getByRole('alert').first().waitFor()
  await expectNoViolations(visitor, 'refused')
  const email = someone()
  await signUp(visitor, email)
  await expectNoViolations(visitor, 'sent')
  await confirm(visitor, email)
  await expectNoViolations(visitor, 'preferences')
})
