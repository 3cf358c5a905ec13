import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Makes a data directory startable after an unclean end. A server that still runs in it is asked to stop; a lock whose number
 * belongs to nobody, or by now to some other program, is removed (PostgreSQL itself would refuse in the latter case).
 */
export async function clearStaleLock(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  if (servesDirectory(pid, dataDir)) {
    process.kill(pid, 'SIGINT')
    for (let tick = 0; tick < 100 && servesDirectory(pid, dataDir); tick += 1) await pause(100)
    if (servesDirectory(pid, dataDir)) process.kill(pid, 'SIGQUIT')
  }
  rmSync(lock, { force: true })
}

function servesDirectory(pid: number, dataDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === dataDir
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(dataDir)
  } catch {
    return false
  }
}
