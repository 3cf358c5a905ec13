import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folders = ['apps/web', 'packages/api-client', 'packages/chain', 'packages/domain']
const files = ['pnpm-lock.yaml', 'tsconfig.base.json']
const generated = new Set(['node_modules', '.nuxt', '.output', '.data', 'dist'])

/** A digest of everything the web build is made of. */
export async function webSourcesDigest(root: string): Promise<string> {
  const found = await Promise.all(folders.map((folder) => listFiles(root, folder)))
  const hash = createHash('sha256').update(process.version)
  for (const file of [...files, ...found.flat().sort()]) {
    hash.update(`\0${file}\0`).update(await readFile(join(root, file)))
  }
  return hash.digest('hex')
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const nested = entries
    .filter((entry) => !generated.has(entry.name))
    .map((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return listFiles(root, path)
      return Promise.resolve(entry.isFile() ? [path] : [])
    })
  return (await Promise.all(nested)).flat()
}
