import { isDocumentLayout } from '../utils/is-document-layout.ts'

/** Whether the page is a document: no Vue will wake it, so what a component offers must work without. */
export function useIsDocument(): boolean {
  return isDocumentLayout(useRoute().meta.layout)
}
