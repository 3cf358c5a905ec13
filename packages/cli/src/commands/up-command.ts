import { Command } from 'commander'
import { up } from '../up/up.ts'

/** `amour up` */
export function upCommand(environment: NodeJS.ProcessEnv): Command {
  return new Command('up')
    .description('run everything on this machine: databases, chain, contracts, services and web site')
    .option('--folder <path>', 'keep data there instead of in .amour')
    .option('--ready-file <path>', 'write the addresses there, as JSON, once all is ready')
    .action((options: { folder?: string; readyFile?: string }) => up({ ...options, environment }))
}
