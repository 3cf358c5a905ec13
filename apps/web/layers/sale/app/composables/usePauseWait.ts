import type { Sale } from '@amour/api-client/api'
import type { Ref } from 'vue'

/** What a button says while buying is paused, in place of what it does; nothing when it is not. */
export function usePauseWait(sale: Readonly<Ref<Sale>>): Ref<string | undefined> {
  const { t } = useI18n()
  const format = useFormat()
  const now = useNow()
  return computed(() => {
    const pause = runningPause(sale.value, now.value)
    return pause ? t('sale.pause.wait', { time: format.instant(pause.until) }) : undefined
  })
}
