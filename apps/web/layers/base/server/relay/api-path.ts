/** All that the public has of the API. */
const PUBLIC = '/api/v1/'

/** A dot, a slash or a backslash that is written another way, and so read another way by the next one who reads. */
const DISGUISED = /%2e|%2f|%5c|\\/i

/**
 * The target of a request as it may be handed to the API, or nothing for one that is not plainly below `/api/v1/`: whole addresses,
 * steps upwards, empty steps, and all of these in disguise.
 *
 * @param target path and query, as in the request line.
 */
export function apiPath(target: string): string | undefined {
  const [path = ''] = target.split('?', 1)
  if (!path.startsWith(PUBLIC) || DISGUISED.test(path)) return undefined
  const steps = path.split('/').slice(1, -1)
  return steps.some((step) => step === '' || step === '.' || step === '..') || /\/\.{1,2}$/.test(path)
    ? undefined
    : target
}
