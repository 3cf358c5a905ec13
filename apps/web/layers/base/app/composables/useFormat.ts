import { formatAge } from '../utils/format/format-age.ts'
import type { AmountOptions } from '../utils/format/format-amount.ts'
import { formatAmount } from '../utils/format/format-amount.ts'
import type { Figure } from '../utils/format/figure.ts'
import { formatFigure } from '../utils/format/format-figure.ts'
import { formatInstant } from '../utils/format/format-instant.ts'
import { formatPayment } from '../utils/format/format-payment.ts'

/** The formatting helpers bound to the page's language and the reader's zone. Values follow both reactively. */
export function useFormat() {
  const { locale } = useI18n()
  const zone = useReaderZone()
  return {
    zone,
    amount: (value: string | bigint, decimals: number, options?: AmountOptions) =>
      formatAmount(value, decimals, locale.value, options),
    payment: (value: string | bigint, asset: Parameters<typeof formatPayment>[1]) =>
      formatPayment(value, asset, locale.value),
    figure: (figure: Pick<Figure, 'value' | 'decimals' | 'unit'>) => formatFigure(figure, locale.value),
    age: (time: string, now: number) => formatAge(time, now, locale.value),
    instant: (time: string) => formatInstant(time, locale.value, zone.value),
    date: (time: string) => formatInstant(time, locale.value, zone.value, 'date'),
  }
}
