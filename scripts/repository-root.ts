import { dirname } from 'node:path'

/** The repository's root folder, without a slash at the end. */
export const repositoryRoot = dirname(import.meta.dirname)
