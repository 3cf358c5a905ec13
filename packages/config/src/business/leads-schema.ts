import Type from 'typebox'
import { Localised, closed } from './schema-parts.ts'

const id = (description: string) => Type.String({ pattern: '^[a-z][a-z-]{0,30}$', description })

const Topic = Type.Object(
  { id: id('Kept with the readers who chose it: never give it another meaning'), name: Localised },
  closed(),
)

const Purpose = Type.Object(
  {
    id: id('Kept with every consent: never give it another meaning'),
    version: Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$',
      description: 'Kept with every consent; change it with the wording',
    }),
    wording: Localised,
  },
  closed(),
)

export const Leads = Type.Object(
  {
    topics: Type.Array(Topic, { minItems: 1, maxItems: 12, description: 'What letters are about' }),
    purposes: Type.Array(Purpose, {
      minItems: 1,
      maxItems: 6,
      description: 'What an address is used for; each is a box of its own, never ticked beforehand',
    }),
  },
  closed('Letters by e-mail, before and beside the sale'),
)
