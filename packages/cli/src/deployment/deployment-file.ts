import { readFile, rename, writeFile } from 'node:fs/promises'
import type { DeploymentRecord } from '@amour/contracts'

/** Reads what was deployed earlier; `undefined` where nothing was. */
export async function readDeployment(file: string): Promise<DeploymentRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as DeploymentRecord)
}

/** Keeps what was deployed, in one step. */
export async function writeDeployment(file: string, record: DeploymentRecord): Promise<void> {
  await writeFile(`${file}.next`, `${JSON.stringify(record, null, 2)}\n`)
  await rename(`${file}.next`, file)
}
