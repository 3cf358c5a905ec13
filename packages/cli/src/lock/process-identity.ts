import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Tells a running process from a later one with the same number: its number with the moment it started. `undefined` where no
 * such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return `${pid} ${execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim()}`
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The fields are counted after the program's name, which stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    return state === 'Z' ? undefined : `${pid} ${fields[19]}`
  } catch {
    return undefined
  }
}
