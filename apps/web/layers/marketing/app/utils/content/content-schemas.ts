import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day in quotes, as "2026-11-20"')
const line = (longest: number) => z.string().trim().min(1).max(longest)

/** Both languages, or the build fails. */
const texts = (longest: number) => z.strictObject({ fr: line(longest), en: line(longest) })

/** Search engines cut longer titles and descriptions; the site's name is added to the title. */
const heading = { title: line(60), description: z.string().trim().min(50).max(165) }

/** Front matter of `<language>/articles/<key>.md`; the same key is the same article in the other language. */
export const articleSchema = z.strictObject({
  ...heading,
  slug,
  date: day,
  updated: day.optional(),
  author: slug,
  topics: z.array(slug).min(1).max(4),
  /** `marketing` is hidden before the white paper is published and while marketing is suspended. */
  kind: z.enum(['neutral', 'marketing']),
})

/** Front matter of `<language>/pages/<key>.md`: a long text with a page of its own. */
export const letterSchema = z.strictObject({ ...heading, eyebrow: line(40), updated: day })

export const mastheadSchema = z.strictObject({
  authors: z.array(z.strictObject({ key: slug, name: line(60), role: texts(80), about: texts(300) })).min(1),
  topics: z.array(z.strictObject({ key: slug, name: texts(40), about: texts(200) })).min(1),
})

export const teamSchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        key: slug,
        name: line(60),
        role: texts(80),
        about: texts(400),
        answersFor: texts(200),
      }),
    )
    .min(1),
})

export const roadmapSchema = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        key: slug,
        state: z.enum(['done', 'current', 'next']),
        when: texts(60),
        title: texts(80),
        text: texts(500),
        proof: texts(200).optional(),
      }),
    )
    .min(1),
})

/** Published files with their hashes; old versions stay, marked as superseded. */
export const documentsSchema = z.strictObject({
  documents: z
    .array(
      z.strictObject({
        key: slug,
        title: texts(100),
        about: texts(300),
        versions: z
          .array(
            z.strictObject({
              version: z.string().regex(/^\d+\.\d+$/, 'two numbers, in quotes: "1.0"'),
              date: day,
              supersededOn: day.optional(),
              changes: texts(300),
              files: z
                .array(
                  z.strictObject({
                    language: z.enum(['fr', 'en']),
                    path: z.string().regex(/^\/files\/documents\/[\w.-]+$/),
                    bytes: z.int().positive(),
                    sha256: z.string().regex(/^[0-9a-f]{64}$/),
                  }),
                )
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})

export type Article = z.infer<typeof articleSchema>
export type Letter = z.infer<typeof letterSchema>
export type Masthead = z.infer<typeof mastheadSchema>
export type Team = z.infer<typeof teamSchema>
export type Roadmap = z.infer<typeof roadmapSchema>
export type Documents = z.infer<typeof documentsSchema>
