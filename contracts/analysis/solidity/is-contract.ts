/** Whether a file holds contracts of the project, and neither tests of them nor a package's. */
export function isContract(file: string): boolean {
  return file.startsWith('contracts/')
}
