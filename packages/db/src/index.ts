export * from './connection/bytes.ts'
export * from './connection/create-database.ts'
export * from './connection/migrate.ts'
export type { Schema } from './schema.ts'
