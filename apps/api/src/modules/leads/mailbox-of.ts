/** Hosts of one provider, whose mailboxes know no dots. */
const WITHOUT_DOTS: Readonly<Record<string, string>> = {
  'gmail.com': 'gmail.com',
  'googlemail.com': 'gmail.com',
}

/**
 * The mailbox that an address leads to, for telling whether two addresses are one reader: nobody gets a letter for each spelling. What
 * follows a plus is a mark of the reader's own nearly everywhere (RFC 5233); dots and the second name are Google's. Letters are sent to
 * the address as it was written.
 *
 * @param email as `parseEmail` gives it
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const [plain = ''] = email.slice(0, at).toLowerCase().split('+')
  const host = email.slice(at + 1)
  const google = WITHOUT_DOTS[host]
  return google ? `${plain.replaceAll('.', '')}@${google}` : `${plain}@${host}`
}
