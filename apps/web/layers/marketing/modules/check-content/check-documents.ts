import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Documents } from '../../app/utils/content/content-schemas.ts'
import type { ContentFault } from './content-fault.ts'

/**
 * Holds the list of documents against the files: each is there with the hash and size that the page shows, and each version but
 * the last is marked as superseded.
 */
export async function checkDocuments(
  file: string,
  source: string,
  { documents }: Documents,
  publicFolder: string,
): Promise<ContentFault[]> {
  const fault = (needle: string, message: string): ContentFault => ({
    file,
    line: source.split('\n').findIndex((row) => row.includes(needle)) + 1 || 1,
    message,
  })
  const ofVersions = documents.flatMap(({ key, versions }) =>
    versions
      .slice(0, -1)
      .flatMap(({ supersededOn, version }) =>
        supersededOn ? [] : [fault(`key: ${key}`, `version ${version} has a successor but no supersededOn`)],
      ),
  )
  const files = documents.flatMap(({ versions }) => versions.flatMap((each) => each.files))
  const ofFiles = await Promise.all(
    files.map(async ({ bytes, path, sha256 }) => {
      const content = await readFile(join(publicFolder, path)).catch(() => undefined)
      if (!content) return fault(path, `there is no file ${path}`)
      const actual = createHash('sha256').update(content).digest('hex')
      if (actual !== sha256) return fault(path, `the file's sha-256 is ${actual}`)
      return content.length === bytes ? undefined : fault(path, `the file has ${content.length} bytes`)
    }),
  )
  return [...ofVersions, ...ofFiles.filter((each) => each !== undefined)]
}
