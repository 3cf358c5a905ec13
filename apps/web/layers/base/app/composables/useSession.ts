import { createNonce, getMe, signOut, verifySignIn } from '@amour/api-client/api'
import type { Declaration, GetMeResponse } from '@amour/api-client/api'
import { signInMessage } from '../wallet/sign-in-message.ts'

/** Who is signed in. `unknown` until the API was asked. */
export type Session =
  { status: 'unknown' | 'signed-out'; me?: undefined } | { status: 'signed-in'; me: GetMeResponse }

/** The reader's session: asked for, begun with a wallet's signature, ended. */
export function useSession() {
  const session = useState<Session>('session', () => ({ status: 'unknown' }))
  const api = useApi()
  const wallet = useWallet()
  const { locale } = useI18n()

  /** Asks the API who is signed in. Throws what the API answers, except that nobody is. */
  async function load(): Promise<void> {
    try {
      session.value = { status: 'signed-in', me: await api(getMe) }
    } catch (error) {
      if (!isSignedOut(error)) throw error
      session.value = { status: 'signed-out' }
    }
  }

  /** Signs in with the connected wallet: one signature, no transaction. */
  async function signIn(): Promise<void> {
    const { account } = wallet.state.value
    const runtime = await wallet.runtime()
    if (!account) throw Object.assign(new Error('No account is connected.'), { code: 'wallet.disconnected' })
    const request = await api(createNonce)
    const message = await signInMessage(request, account, locale.value === 'en' ? 'en' : 'fr')
    const signature = await runtime.signMessage(message)
    await api((on) => verifySignIn({ ...on, body: { message, signature } }))
    await load()
  }

  async function end(): Promise<void> {
    await api(signOut)
    session.value = { status: 'signed-out' }
  }

  return {
    session: readonly(session),
    /** The address that the session belongs to. */
    signedInAs: computed(() => session.value.me?.wallet.address),
    load,
    signIn,
    signOut: end,
    /** The API said that the session is over. */
    forget: () => (session.value = { status: 'signed-out' }),
    /** Keeps the declaration that the API answered. */
    keepDeclaration(declaration: Declaration): void {
      if (session.value.me) session.value = { status: 'signed-in', me: { ...session.value.me, declaration } }
    },
  }
}

function isSignedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'auth.required'
}
