import { describe, expect, it } from 'vitest'
import { articleThing } from './article-thing.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { faqThing } from './faq-thing.ts'
import { jsonLdText } from './json-ld-text.ts'
import { organization } from './organization.ts'
import { website } from './website.ts'

const origin = 'https://amour.example'
const article = { title: 'T', description: 'D', date: '2026-11-20' }
const place = {
  origin,
  path: '/blog/t',
  locale: 'fr' as const,
  image: '/cards/t.fr.png',
  author: { name: 'Claire', path: '/blog/auteur/claire' },
}

describe('facts for machines', () => {
  it('has what an article needs, with absolute addresses', () => {
    expect(articleThing(article, place)).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'T',
      datePublished: '2026-11-20',
      dateModified: '2026-11-20',
      image: 'https://amour.example/cards/t.fr.png',
      author: { '@type': 'Person', name: 'Claire', url: 'https://amour.example/blog/auteur/claire' },
      publisher: { '@id': 'https://amour.example/#organization' },
      mainEntityOfPage: 'https://amour.example/blog/t',
    })
    expect(articleThing({ ...article, updated: '2026-11-21' }, place)).toMatchObject({
      dateModified: '2026-11-21',
    })
  })

  it('numbers the way to a page from one', () => {
    const trail = [
      { name: 'Accueil', path: '/' },
      { name: 'Blog', path: '/blog' },
    ]
    expect(breadcrumbs(origin, trail)).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Accueil', item: 'https://amour.example/' },
        { position: 2, name: 'Blog', item: 'https://amour.example/blog' },
      ],
    })
  })

  it('answers each question', () => {
    expect(faqThing([{ question: 'Q?', answer: 'A.' }])).toEqual({
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: 'Q?', acceptedAnswer: { '@type': 'Answer', text: 'A.' } }],
    })
  })

  it('names the offeror and the site once', () => {
    const entity = {
      name: 'A',
      address: 'P',
      website: 'https://a.example',
      phone: '+33',
      email: 'a@a.example',
    }
    expect(organization(entity, origin)).toMatchObject({
      '@id': `${origin}/#organization`,
      name: 'A',
      email: 'a@a.example',
    })
    expect(website(origin, 'en')).toMatchObject({
      url: `${origin}/en`,
      publisher: { '@id': `${origin}/#organization` },
    })
  })

  it('cannot end the script it stands in', () => {
    const hostile = { name: '</script><script>alert(1)</script>' }
    const text = jsonLdText(hostile)
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual(hostile)
  })
})
