export * from './run-service.ts'
export * from './start-health-server.ts'
