export * from './many-purchases.ts'
export * from './migrated-database.ts'
