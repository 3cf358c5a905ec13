import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MailCatcherOptions, startMailCatcher } from '@amour/local'

export interface TestMailCatcher {
  smtpUrl: string
  webUrl: string
  stop(): Promise<void>
}

/** A mail catcher of one's own; on a given port when it comes back after an outage. */
export async function startTestMailCatcher(
  ports: Pick<MailCatcherOptions, 'smtpPort'> = {},
): Promise<TestMailCatcher> {
  const dir = await mkdtemp(join(tmpdir(), 'amour-mail-'))
  const server = await startMailCatcher({ dir, ...ports })
  return {
    smtpUrl: server.smtpUrl,
    webUrl: server.webUrl,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
