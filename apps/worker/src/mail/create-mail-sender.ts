import type { Localised } from '@amour/domain'
import type { Mail, Sender } from '@amour/mail'
import { renderMail } from '@amour/mail'
import { createTransport } from 'nodemailer'

export interface MailSenderOptions {
  /** `smtp://` or `smtps://`, with user and password where there are some. */
  smtpUrl: string
  /** The address that sends. */
  from: string
  /** Under which people see the site. */
  publicOrigin: string
  sender: Sender
  /** What the law wants in a mail that is sent now. */
  statement: () => Promise<Localised | undefined>
}

export interface MailSender {
  /**
   * Hands a mail to the server. The same id makes the same Message-ID, by which mailboxes know a repetition.
   *
   * @throws what nodemailer throws; see `isRefusal`
   */
  send(id: string, mail: Mail): Promise<void>
  close(): void
}

/** Longer than a slow server needs, shorter than a mail stays claimed. */
const CONNECTION_MS = 10_000
const SILENCE_MS = 20_000

/** Sends mails over SMTP, a few at once over connections that stay open. */
export function createMailSender(options: MailSenderOptions): MailSender {
  const { from, publicOrigin, sender, smtpUrl, statement } = options
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    // A password never travels in the open, whatever the server offers.
    requireTLS: new URL(smtpUrl).username !== '',
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    socketTimeout: SILENCE_MS,
    // What is sent is what we wrote: nothing is read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)

  return {
    async send(id, mail) {
      const { html, leaveHref, subject, text } = await renderMail(mail, publicOrigin, {
        ...sender,
        statement: await statement(),
      })
      await transport.sendMail({
        from: { name: sender.name, address: from },
        replyTo: { name: sender.name, address: sender.email },
        to: { name: '', address: mail.to },
        messageId: `<${id}@${domain}>`,
        subject,
        html,
        text,
        headers: {
          // Answering machines stay silent (RFC 3834).
          'Auto-Submitted': 'auto-generated',
          'Content-Language': mail.language,
          ...(leaveHref && {
            'List-Unsubscribe': `<${leaveHref}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      })
    },
    close: () => transport.close(),
  }
}
