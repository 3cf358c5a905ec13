import { formatAge } from '../../utils/format/format-age.ts'
import { formatInstant } from '../../utils/format/format-instant.ts'

const EVERY_MS = 5000

/**
 * Writes `time[data-time]` for this reader: `age` ticks, `long` and `date` are in the reader's zone, which the server does not know.
 * An `amour:patched` event says that newer ones came from the server.
 */
export function keepTimes(page: Document): void {
  const locale = page.documentElement.lang
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const write = (selector: string, text: (time: HTMLTimeElement) => string) => {
    for (const time of page.querySelectorAll<HTMLTimeElement>(selector)) {
      const words = text(time)
      if (time.textContent !== words) time.textContent = words
    }
  }
  const tick = () => write('time[data-time=age]', ({ dateTime }) => formatAge(dateTime, Date.now(), locale))
  const writeAll = () => {
    write('time[data-time=long]', ({ dateTime }) => formatInstant(dateTime, locale, timeZone))
    write('time[data-time=date]', ({ dateTime }) => formatInstant(dateTime, locale, timeZone, 'date'))
    tick()
  }
  writeAll()
  setInterval(tick, EVERY_MS)
  page.addEventListener('amour:patched', writeAll)
}
