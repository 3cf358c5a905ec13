import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-port.ts'
import { type ProcessExit, startProcess } from '../process/start-process.ts'
import { waitUntilReady } from '../process/wait-until-ready.ts'

export interface MailCatcherOptions {
  /** Keeps mails between starts; made when absent. */
  dir: string
  /** Any free ones when absent; see `freePort` for one that is preferred. */
  smtpPort?: number
  webPort?: number
  logFile?: string
}

export interface MailCatcher {
  /** `smtp://127.0.0.1:PORT`: takes every mail and sends none on. */
  smtpUrl: string
  /** The page on which caught mails are read; `/api/email` answers them as JSON. */
  webUrl: string
  pid: number
  /** Settles when it has ended, whoever ended it. */
  exited: Promise<ProcessExit>
  stop(): Promise<void>
}

/** Older ones go. */
const MOST_MAILS = '500'

/** Starts a mail catcher (MailDev) on 127.0.0.1. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  mkdirSync(options.dir, { recursive: true })
  const smtpPort = options.smtpPort ?? (await freePort()).port
  const webPort = options.webPort ?? (await freePort()).port
  const here = '127.0.0.1'
  const webUrl = `http://${here}:${webPort}`
  const flags = {
    '--smtp': String(smtpPort),
    '--ip': here,
    '--web': String(webPort),
    '--web-ip': here,
    '--mail-directory': options.dir,
    '--max-emails': MOST_MAILS,
  }
  const server = await startProcess({
    name: 'The mail catcher',
    command: process.execPath,
    args: [
      fileURLToPath(new URL('bin/maildev.js', import.meta.resolve('maildev'))),
      ...Object.entries(flags).flat(),
    ],
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  })
  await waitUntilReady(server, {
    ready: () => answers(`${webUrl}/api/email`),
    timeoutMs: 30_000,
    logFile: options.logFile,
  })
  const { exited, pid } = server
  return { smtpUrl: `smtp://${here}:${smtpPort}`, webUrl, pid, exited, stop: () => server.stop() }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) })
  await response.body?.cancel()
  return response.ok
}
