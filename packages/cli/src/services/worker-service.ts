import { join } from 'node:path'
import { repositoryRoot } from '../folder/data-folder.ts'
import { commonEnvironment } from './common-environment.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceDefinition } from './service-definition.ts'

/** The runner of jobs. */
export function workerService(context: ServiceContext): ServiceDefinition {
  return {
    name: 'worker',
    title: 'Worker',
    entry: join(repositoryRoot, 'apps/worker/src/main.ts'),
    env: {
      ...commonEnvironment(context),
      WORKER_METRICS_PORT: String(context.ports.worker),
      SMTP_URL: context.mail.smtpUrl,
      MAIL_FROM: `lettres@${context.entity.email.split('@').at(-1)}`,
    },
    ports: ['worker'],
    readyUrl: `http://127.0.0.1:${context.ports.worker}/health/ready`,
  }
}
