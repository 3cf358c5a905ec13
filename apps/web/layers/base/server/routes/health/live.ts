/** Liveness of the web process alone: says nothing about the API, which has its own readiness. */
export default defineEventHandler(() => ({ status: 'live' }))
