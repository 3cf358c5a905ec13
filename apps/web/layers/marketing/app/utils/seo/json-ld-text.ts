/** JSON that cannot end the script element it stands in, whatever the texts say. */
export function jsonLdText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
