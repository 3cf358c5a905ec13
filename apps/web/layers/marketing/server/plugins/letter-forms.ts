import { addFormPages } from '../../../base/server/documents/form-pages.ts'
import { letterPageAt } from '../../shared/letter-paths.ts'

/** The letters' pages take forms without script, and one click of a mail program (RFC 8058). */
export default defineNitroPlugin(() => {
  addFormPages((path) => letterPageAt(path) !== undefined)
})
