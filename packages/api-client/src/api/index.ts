export * from './create-api-client.ts'
export * from './generated/index.ts'
export type { Client } from './generated/client/index.ts'
