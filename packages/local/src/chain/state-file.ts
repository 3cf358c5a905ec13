import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { rpc } from './rpc.ts'

const unzip = promisify(gunzip)
const zip = promisify(gzip)

/**
 * Writes the chain (blocks, transactions, receipts, latest state) to a file. The file is replaced in one step, so a kill in the
 * middle leaves the former one; anvil's own `--state` writes in place.
 */
export async function saveState(rpcUrl: string, stateFile: string): Promise<void> {
  const dump = await rpc<string>(rpcUrl, 'anvil_dumpState', [false])
  const json = await unzip(Buffer.from(dump.slice(2), 'hex'))
  const next = `${stateFile}.next`
  await mkdir(dirname(stateFile), { recursive: true })
  await writeFile(next, await zip(json))
  await rename(next, stateFile)
}

/** Unpacks a kept state for anvil's `--load-state`; `undefined` where none is kept. */
export async function unpackState(
  stateFile: string,
): Promise<{ path: string; remove: () => Promise<void> } | undefined> {
  if (!existsSync(stateFile)) return undefined
  const path = `${stateFile}.loading`
  await writeFile(path, await unzip(await readFile(stateFile)))
  return { path, remove: () => rm(path, { force: true }) }
}
