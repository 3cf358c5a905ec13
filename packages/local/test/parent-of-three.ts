// Starts three processes of which one ends, prints the groups of the others, and waits to be killed.
import { startProcess } from '../src/index.ts'

const script = 'trap "" TERM; while :; do sleep 0.2; done'
const start = (name: string) => startProcess({ name, command: '/bin/sh', args: ['-c', script], graceMs: 200 })
const [first, second, third] = await Promise.all([start('first'), start('second'), start('third')])
await second.stop()
process.stdout.write(`${first.pid}\n${third.pid}\n`)
setInterval(() => undefined, 1000)
