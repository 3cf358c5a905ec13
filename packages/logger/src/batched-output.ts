import { type DestinationStream, pino } from 'pino'

/**
 * Standard output, written once for all messages of one turn of the event loop: a busy service would else spend much of its
 * time in system calls. What is waiting is written when the process ends; kill -9 loses one turn.
 */
export function batchedOutput(): DestinationStream {
  const output = pino.destination({ fd: 1, sync: true })
  let waiting = ''

  function flush(): void {
    if (waiting === '') return
    const text = waiting
    waiting = ''
    output.write(text)
  }

  process.on('exit', flush)
  return {
    write(message) {
      if (waiting === '') setImmediate(flush)
      waiting += message
    },
  }
}
