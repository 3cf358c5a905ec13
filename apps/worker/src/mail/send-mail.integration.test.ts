import { migratedDatabase, type MigratedDatabase, recordOfferPhase } from '@amour/db/testing'
import { createJobs, type Jobs } from '@amour/jobs'
import { type Mail, requestMail } from '@amour/mail'
import { caughtMails, startTestMailCatcher, type TestMailCatcher, waitForMail } from '@amour/testkit'
import { createVault } from '@amour/vault'
import { sql } from 'kysely'
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { personalData, startWorkerProcess } from '../../test/worker-process.ts'

const vault = createVault(personalData)
const token = 'T'.repeat(43)

let store: MigratedDatabase
let jobs: Jobs
let catcher: TestMailCatcher
beforeEach(async () => {
  ;[store, catcher] = await Promise.all([migratedDatabase(), startTestMailCatcher()])
  jobs = await createJobs({ databaseUrl: store.url, role: 'enqueue', onError: () => undefined })
})
afterEach(async () => {
  await jobs.close()
  await store.drop()
  await catcher.stop()
})

const welcome = (to: string): Mail => ({
  template: 'lead-welcome',
  language: 'fr',
  to,
  data: { manageToken: token, topics: ['La vente'] },
})

const request = (mail: Mail) =>
  store.database.transaction().execute((trx) => requestMail({ jobs, vault }, trx, mail))

const mails = () => store.database.selectFrom('mails').selectAll().orderBy('created_at').execute()

it('sends a mail with what mailboxes ask for, and forgets address and content', async () => {
  const to = 'elodie@amour.example'
  await request(welcome(to))
  const [{ id, sealed } = { id: '', sealed: null }] = await mails()
  expect(sealed?.toString('utf8')).not.toContain('elodie')
  const worker = startWorkerProcess(store.url, { SMTP_URL: catcher.smtpUrl })
  const mail = await waitForMail(catcher.webUrl, to, /Bienvenue/)
  expect(mail.from).toEqual([{ address: 'lettres@amour.example', name: 'Amour Exemple SAS' }])
  expect(mail.headers.get('message-id')).toBe(`<${id}@amour.example>`)
  expect(mail.headers.get('list-unsubscribe')).toBe(`<https://amour.example/lettres/quitter?token=${token}>`)
  expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.html).toContain(`https://amour.example/lettres/preferences?token=${token}`)
  expect(mail.text).toContain('La vente')
  await vi.waitFor(async () => {
    expect(await mails()).toMatchObject([{ sealed: null, sent_at: expect.any(Date), attempts: 1 }])
  })
  await worker.kill('SIGTERM')
})

it('carries the statement of article 7 from publication on', async () => {
  const worker = startWorkerProcess(store.url, { SMTP_URL: catcher.smtpUrl })
  await request(welcome('before@amour.example'))
  const before = await waitForMail(catcher.webUrl, 'before@amour.example', /Bienvenue/)
  await recordOfferPhase(store.database, 'published')
  await request(welcome('after@amour.example'))
  const after = await waitForMail(catcher.webUrl, 'after@amour.example', /Bienvenue/)
  expect(before.text).not.toContain('Offreur')
  for (const part of [after.text, after.html]) expect(part).toContain('Offreur\u202f: Amour Exemple SAS')
  await worker.kill('SIGTERM')
})

it('loses nothing while the mail server is away', { timeout: 120_000 }, async () => {
  const port = Number(new URL(catcher.smtpUrl).port)
  await catcher.stop()
  const readers = Array.from({ length: 5 }, (_, index) => `reader${index}@amour.example`)
  for (const to of readers) await request(welcome(to))
  const worker = startWorkerProcess(store.url, { SMTP_URL: catcher.smtpUrl })
  await vi.waitFor(
    async () => expect((await mails()).every(({ attempts, sent_at }) => attempts > 1 && !sent_at)).toBe(true),
    { timeout: 30_000, interval: 200 },
  )
  catcher = await startTestMailCatcher({ smtpPort: port })
  await vi.waitFor(async () => expect(await caughtMails(catcher.webUrl)).toHaveLength(readers.length), {
    timeout: 60_000,
    interval: 300,
  })
  const received = (await caughtMails(catcher.webUrl)).flatMap(({ to }) => to.map(({ address }) => address))
  expect(received.toSorted()).toEqual(readers)
  await worker.kill('SIGTERM')
})

it('tells a mail refused for good from a server in trouble, and keeps no address of it', async () => {
  const smtpUrl = await startRefusingServer()
  await request(welcome('nobody@amour.example'))
  const worker = startWorkerProcess(store.url, { SMTP_URL: smtpUrl })
  await vi.waitFor(
    async () => {
      expect(await mails()).toMatchObject([{ sealed: null, sent_at: null, failure: 'SMTP 550', attempts: 1 }])
    },
    { timeout: 20_000, interval: 200 },
  )
  const { rows } = await sql<{ text: string }>`select job::text as text from jobs.job`.execute(store.database)
  expect(rows.map(({ text }) => text).join()).not.toContain('nobody')
  await worker.kill('SIGTERM')
})

it('sends once what many deliveries ask for', async () => {
  await request(welcome('once@amour.example'))
  const [{ id } = { id: '' }] = await mails()
  await store.database.transaction().execute((trx) =>
    jobs.enqueue(
      trx,
      'mail-requested',
      Array.from({ length: 20 }, () => ({ id: crypto.randomUUID(), payload: { mailId: id } })),
    ),
  )
  const workers = [0, 1].map(() => startWorkerProcess(store.url, { SMTP_URL: catcher.smtpUrl }))
  await waitForMail(catcher.webUrl, 'once@amour.example', /./)
  await vi.waitFor(
    async () => {
      const { rows } =
        await sql`select 1 from jobs.job where name = 'mail-requested' and state <> 'completed'`.execute(
          store.database,
        )
      expect(rows).toEqual([])
    },
    { timeout: 30_000, interval: 200 },
  )
  expect(await caughtMails(catcher.webUrl)).toHaveLength(1)
  await Promise.all(workers.map((worker) => worker.kill('SIGTERM')))
})

/** A real server in trouble with one recipient cannot be had: this one says what RFC 5321 lets it say. */
async function startRefusingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.write('220 ready\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      const refused = /^RCPT/i.test(data.toString())
      socket.write(refused ? '550 5.1.1 <nobody@amour.example> unknown\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port')
  return `smtp://127.0.0.1:${address.port}`
}
