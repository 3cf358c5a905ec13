import { spawnSync } from 'node:child_process'

/**
 * The number of the npm that runs this script: our parent, or the parent of the shell that npm put in between. `undefined` when
 * npm does not run it.
 * @returns {number | undefined}
 */
export function npmProcess() {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined
  const { status, stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  const [parent = '', command = ''] = stdout.trim().split(/\s+/)
  return /(^|\/)(sh|dash|bash|zsh)$/.test(command) ? Number(parent) : process.ppid
}
