export * from './add-audience.ts'
export * from './audience-count.ts'
export * from './purge-audience.ts'
export * from './read-audience.ts'
