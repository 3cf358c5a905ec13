/** Of the recipient or the content: 5xx without those that mean the server's own state or our account (RFC 5321, 4.2.3). */
const FOR_GOOD = [550, 551, 552, 553, 554, 555, 556]

/** Whether a server refused this very mail for good, so that another attempt would only annoy it. */
export function isRefusal(error: unknown): error is Error & { responseCode: number } {
  if (!(error instanceof Error)) return false
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return code !== 'EAUTH' && typeof responseCode === 'number' && FOR_GOOD.includes(responseCode)
}
