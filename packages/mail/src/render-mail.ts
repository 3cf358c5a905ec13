import type { Mail } from './mail-catalogue.ts'
import { renderHtml } from './render/render-html.ts'
import { renderText } from './render/render-text.ts'
import { toMjml } from './render/to-mjml.ts'
import type { Sender } from './sender.ts'
import { writeMail } from './templates/index.ts'

export interface RenderedMail {
  subject: string
  html: string
  text: string
  /** For `List-Unsubscribe`; absent where there is nothing to leave. */
  leaveHref?: string
}

/**
 * A mail as it is sent.
 *
 * @param origin under which people see the site: every link is absolute on it.
 */
export async function renderMail(mail: Mail, origin: string, sender: Sender): Promise<RenderedMail> {
  const content = writeMail(mail, origin)
  return {
    subject: content.subject,
    html: await renderHtml(toMjml(content, mail.language, sender)),
    text: renderText(content, mail.language, sender),
    ...(content.leaveHref && { leaveHref: content.leaveHref }),
  }
}
