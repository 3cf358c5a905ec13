export * from './create-jobs.ts'
export type * from './job.ts'
export * from './job-catalogue.ts'
