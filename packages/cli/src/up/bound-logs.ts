import { copyFile, readdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

export interface LogBounds {
  /** Of one file; one more of the same size is kept beside it. */
  readonly mostBytes: number
  readonly everyMs: number
}

const USUAL: LogBounds = { mostBytes: 20_000_000, everyMs: 5_000 }

/**
 * Keeps every log of a folder below twice a size: a larger one becomes `NAME.log.1`, in place of the one before, and begins anew. Programs
 * append to their logs by themselves, so the file stays and is emptied; what is written in between is lost.
 * @returns how to end that
 */
export function boundLogs(folder: string, { mostBytes, everyMs }: LogBounds = USUAL): () => void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void rotateAll(folder, mostBytes).finally(() => (busy = false))
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function rotateAll(folder: string, mostBytes: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.log'))) {
    await rotate(join(folder, name), mostBytes).catch(() => undefined)
  }
}

async function rotate(file: string, mostBytes: number): Promise<void> {
  if ((await stat(file)).size <= mostBytes) return
  await copyFile(file, `${file}.1`)
  await truncate(file)
}
