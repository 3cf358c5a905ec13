import { createDocument } from './document.ts'

/** What a reader gets while too many pages wait to be rendered. Both languages: the address may be of either. */
export const busy = {
  statusCode: 503,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'retry-after': '2',
  },
  body:
    'Beaucoup de lecteurs en ce moment : rechargez la page dans quelques secondes.\n' +
    'Many readers at this moment: load the page again in a few seconds.\n',
}

/** The same as a document. */
export const busyDocument = createDocument(busy.statusCode, busy.headers, busy.body)
