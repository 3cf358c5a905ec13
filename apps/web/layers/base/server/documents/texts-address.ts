const TEXTS = /^\/_i18n\/[^/?]+\//

/**
 * The one address of a language's texts. The module puts a mark of the build into it, and makes the texts anew for any other mark that
 * somebody invents; a running server has one build.
 *
 * @param url path and query, as in the request line.
 */
export function textsAddress(url: string): string {
  return url.replace(TEXTS, '/_i18n/texts/')
}
