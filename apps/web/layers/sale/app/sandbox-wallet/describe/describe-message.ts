import type { Locale } from '@amour/domain'
import { parseSiweMessage } from 'viem/siwe'
import type { ApprovalRow, ApprovalView } from '../approval/approval-view.ts'
import { exactMoment } from '../exact-moment.ts'
import type { WalletTexts } from '../texts.ts'

interface MessageContext {
  /** Host of the page that asks. */
  host: string
  locale: Locale
  texts: WalletTexts
}

/** What is shown for a text to sign: a sign-in (EIP-4361) in its parts, anything else word for word. */
export function describeMessage(message: string, { host, locale, texts }: MessageContext): ApprovalView {
  const signIn = parseSiweMessage(message)
  const isSignIn = signIn.domain !== undefined && signIn.nonce !== undefined && signIn.address !== undefined
  if (!isSignIn) {
    const rows = [{ label: texts.message, value: message }]
    return view(texts.messageTitle, texts.messageIntro, rows, [], message)
  }
  const rows: ApprovalRow[] = [
    { label: texts.site, value: signIn.domain ?? '', mono: true },
    { label: texts.address, value: signIn.address ?? '', mono: true },
    ...(signIn.statement ? [{ label: texts.message, value: signIn.statement }] : []),
    { label: texts.nonce, value: signIn.nonce ?? '', mono: true },
    ...(signIn.expirationTime
      ? [{ label: texts.expires, value: exactMoment(signIn.expirationTime, locale) }]
      : []),
  ]
  const warnings = signIn.domain === host ? [] : [texts.wrongDomain]
  return view(texts.signInTitle, texts.signInIntro, rows, warnings, message)
}

function view(title: string, intro: string, rows: ApprovalRow[], warnings: string[], raw: string) {
  return { title, intro, rows, warnings, choices: [], raw }
}
