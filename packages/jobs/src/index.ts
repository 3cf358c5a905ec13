export * from './create-jobs.ts'
export * from './job-catalogue.ts'
