import { execFileSync } from 'node:child_process'

export interface FamilyMember {
  pid: number
  command: string
}

/** What a process started, and what those started in turn. */
export function processFamily(pid: number): FamilyMember[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const rows = table.split('\n').map((line) => {
    const [own, parent, ...command] = line.trim().split(/\s+/)
    return { pid: Number(own), parent: Number(parent), command: command.join(' ') }
  })
  const below = (parent: number): FamilyMember[] =>
    rows
      .filter((row) => row.parent === parent)
      .flatMap((row) => [{ pid: row.pid, command: row.command }, ...below(row.pid)])
  return below(pid)
}
