type IsFormPage = (path: string) => boolean

const known: IsFormPage[] = []

/** Says of a layer's pages which ones take forms; all others are only read. */
export function addFormPages(isFormPage: IsFormPage): void {
  known.push(isFormPage)
}

/** @param url path and query, as in the request line */
export function takesForms(url: string): boolean {
  const [path = ''] = url.split('?', 1)
  return known.some((isFormPage) => isFormPage(path))
}
