import type { CardLanguage, SocialCard } from './social-card.ts'

/** What satori lays out: a tree of elements with styles. */
export interface LaidOut {
  type: string
  props: { style: Record<string, string | number>; children?: string | (LaidOut | string)[] }
}

export const CARD = { width: 1200, height: 630 }
export const INK = { paper: '#fdfaf5', ink: '#3a0f1f', soft: '#66404a', wax: '#a8204f', line: '#d9c3b4' }

/** What the law wants on every card, and who says it. */
export interface CardNotice {
  statement: Record<CardLanguage, string>
  offeror: string
}

const box = (style: LaidOut['props']['style'], children: LaidOut[] | string): LaidOut => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/** Long titles are set smaller, so that each fits the note. */
function titleSize(title: string): number {
  if (title.length <= 34) return 76
  return title.length <= 64 ? 60 : 47
}

/** The words of a card; its drawings are laid over by `renderCard`. */
export function cardLayout(card: SocialCard, language: CardLanguage, notice: CardNotice): LaidOut {
  const title = card.title[language]
  return box(
    {
      ...CARD,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '76px 72px 56px',
      backgroundColor: INK.paper,
      color: INK.ink,
      fontFamily: 'Figtree',
    },
    [
      box(
        { paddingLeft: 66, height: 52, alignItems: 'center', fontFamily: 'Fraunces', fontSize: 38 },
        'Amour',
      ),
      box({ flexGrow: 1, width: 690, flexDirection: 'column', justifyContent: 'center' }, [
        box(
          { fontSize: 19, fontWeight: 600, letterSpacing: 3, color: INK.soft, textTransform: 'uppercase' },
          card.overline?.[language] ?? 'AMR',
        ),
        box(
          {
            marginTop: 16,
            fontFamily: 'Fraunces',
            fontSize: titleSize(title),
            lineHeight: 1.08,
            letterSpacing: -1,
          },
          title,
        ),
      ]),
      box(
        {
          paddingTop: 18,
          borderTop: `1px solid ${INK.line}`,
          fontSize: 17,
          lineHeight: 1.4,
          color: INK.soft,
        },
        `${notice.statement[language]} ${notice.offeror}`,
      ),
    ],
  )
}
