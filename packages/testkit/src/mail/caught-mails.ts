import { vi } from 'vitest'

/** A mail that a catcher took. */
export interface CaughtMail {
  id: string
  subject: string
  html: string
  text: string
  to: { address: string }[]
  from: { address: string; name: string }[]
  /** Headers by lower-case name, unfolded, of the message as it came. */
  headers: Map<string, string>
}

/** What a catcher holds, oldest first; only that to one address when one is given. */
export async function caughtMails(webUrl: string, to?: string): Promise<CaughtMail[]> {
  const mails = (await (await fetch(`${webUrl}/api/email`)).json()) as Omit<CaughtMail, 'headers'>[]
  const wanted = mails.filter((mail) => to === undefined || mail.to.some(({ address }) => address === to))
  return Promise.all(
    wanted.map(async (mail) => ({ ...mail, headers: headersOf(await sourceOf(webUrl, mail.id)) })),
  )
}

/** The newest mail to an address with a subject, once it is there. */
export async function waitForMail(webUrl: string, to: string, subject: RegExp): Promise<CaughtMail> {
  return vi.waitFor(
    async () => {
      const found = (await caughtMails(webUrl, to)).filter((mail) => subject.test(mail.subject)).at(-1)
      if (!found) throw new Error(`No mail to ${to} with the subject ${subject}`)
      return found
    },
    { timeout: 20_000, interval: 150 },
  )
}

async function sourceOf(webUrl: string, id: string): Promise<string> {
  return (await fetch(`${webUrl}/api/email/${id}/source`)).text()
}

function headersOf(source: string): Map<string, string> {
  const [head = ''] = source.split(/\r?\n\r?\n/)
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
