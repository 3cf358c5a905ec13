import { type DestinationStream, pino } from 'pino'

let shared: DestinationStream | undefined

/**
 * Standard output, written once for all messages of one turn of the event loop: a busy service would else spend much of its
 * time in system calls. What is waiting is written when the process ends; kill -9 loses one turn.
 *
 * The process has one, however many loggers write to it: each would else wait for the end of the process on its own.
 */
export function batchedOutput(): DestinationStream {
  return (shared ??= openOutput())
}

function openOutput(): DestinationStream {
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
