import { StartError } from './start-error.mjs'

/** What means something else in a regular expression: the web's build makes some out of the path, without saying so. */
const READ_AS_PATTERN = /[()[\]{}|^$*+?]/

/**
 * Refuses a folder in which the web cannot be built, before anything is fetched for it.
 * @param {string} root
 * @throws {StartError}
 */
export function refuseFolder(root) {
  const [found] = READ_AS_PATTERN.exec(root) ?? []
  if (found === undefined) return
  throw new StartError(
    `The web site cannot be built in ${root}: its build stumbles over “${found}” in a path. Rename or move the folder.`,
  )
}
