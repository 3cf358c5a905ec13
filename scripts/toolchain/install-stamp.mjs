import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeVersion, pnpmVersion } from './versions.mjs'

const parents = ['apps', 'packages', 'tests']
const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'contracts/package.json']

/**
 * A digest of everything `pnpm install` depends on: lockfile, manifests, versions. Equal stamps mean nothing to install.
 * @param {string} root
 * @returns {string}
 */
export function installStamp(root) {
  const hash = createHash('sha256').update(
    `${nodeVersion} ${pnpmVersion} ${process.platform} ${process.arch}`,
  )
  for (const file of [...files, ...manifests(root)]) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(`\0${file}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** @param {string} root */
function manifests(root) {
  return parents
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}/package.json`))
    .sort()
}
