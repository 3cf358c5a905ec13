import type { FAQPage } from 'schema-dts'
import type { Question } from '../content/questions-of.ts'

/** Questions and answers for machines. */
export function faqThing(questions: readonly Question[]): Exclude<FAQPage, string> {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ answer, question }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  }
}
