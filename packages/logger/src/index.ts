export * from './create-logger.ts'
export * from './request-context.ts'
