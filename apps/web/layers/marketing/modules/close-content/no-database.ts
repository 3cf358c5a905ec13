/** Stands where @nuxt/content would load SQLite into the browser: our pages read texts on the server only. */
export function loadDatabaseAdapter(): never {
  throw new Error('Texts are read on the server')
}
