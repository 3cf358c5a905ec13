import type { Token } from '@amour/api-client/api'
import type { Engraving } from '../utils/token/engravings.ts'
import { engravingOf } from '../utils/token/engravings.ts'

export type NamedShare = Omit<Token['shares'][number], 'name'> & {
  key: string
  name: string
  engraving: Engraving
}

/** The shares of a token with their names in the page's language and the engraving by which they are known. */
export function useTokenShares(token: () => Token | undefined) {
  const { t } = useI18n()
  const locale = useSiteLocale()
  return computed<NamedShare[]>(() =>
    (token()?.shares ?? []).map((share, index) => ({
      ...share,
      key: String(index),
      name:
        share.kind === 'rest'
          ? t('pages.token.rest')
          : share.kind === 'round'
            ? t('pages.token.round', { name: share.name[locale.value] })
            : share.name[locale.value],
      engraving: engravingOf(index, share.kind),
    })),
  )
}
