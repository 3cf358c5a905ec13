import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'

const docs = resolve(import.meta.dirname, '..', 'docs')

/** Writes a page of the documentation, formatted as all of them are. */
export async function writePage(path: string, markdown: string): Promise<void> {
  const file = join(docs, path)
  writeFileSync(file, await format(markdown, { ...(await resolveConfig(file)), filepath: file }))
}
