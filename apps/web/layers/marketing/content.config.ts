import { join } from 'node:path'
import { defineCollection, defineContentConfig } from '@nuxt/content'
import { z } from 'zod'
import {
  articleSchema,
  documentsSchema,
  letterSchema,
  mastheadSchema,
  roadmapSchema,
  teamSchema,
} from './app/utils/content/content-schemas.ts'

const cwd = join(import.meta.dirname, 'content')
const texts = (folder: string) => ({ cwd, include: `${folder}/*.md` })
const list = (file: string) => ({ cwd, include: file })

/** `minutes` is counted at build. */
const article = articleSchema.extend({ minutes: z.int() })

/** What editors write: see docs/guides/content.md. */
export default defineContentConfig({
  collections: {
    articlesFr: defineCollection({ type: 'page', source: texts('fr/articles'), schema: article }),
    articlesEn: defineCollection({ type: 'page', source: texts('en/articles'), schema: article }),
    lettersFr: defineCollection({ type: 'page', source: texts('fr/pages'), schema: letterSchema }),
    lettersEn: defineCollection({ type: 'page', source: texts('en/pages'), schema: letterSchema }),
    masthead: defineCollection({ type: 'data', source: list('masthead.yml'), schema: mastheadSchema }),
    team: defineCollection({ type: 'data', source: list('team.yml'), schema: teamSchema }),
    roadmap: defineCollection({ type: 'data', source: list('roadmap.yml'), schema: roadmapSchema }),
    documents: defineCollection({ type: 'data', source: list('documents.yml'), schema: documentsSchema }),
  },
})
