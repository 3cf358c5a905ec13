/** Whether a page with this layout is a document, sent without the framework's scripts; `desk` makes an application. */
export function isDocumentLayout(layout: unknown): boolean {
  return layout !== 'desk'
}
