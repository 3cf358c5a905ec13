import type { Localised } from '../text/localised.ts'

/** How the offeror is reached, as article 7(1)(d) wants it. */
export interface Offeror {
  name: string
  website: string
  phone: string
  email: string
}

/** The statement of Regulation (EU) 2023/1114, article 7(1)(e), word for word. */
export const article7Sentence: Readonly<Localised> = Object.freeze({
  fr: 'La présente communication commerciale relative à un crypto-actif n’a été examinée ni approuvée par aucune autorité compétente d’un État membre de l’Union européenne. L’offreur du crypto-actif est seul responsable du contenu de la présente communication commerciale relative à un crypto-actif.',
  en: 'This crypto-asset marketing communication has not been reviewed or approved by any competent authority in any Member State of the European Union. The offeror of the crypto-asset is solely responsible for the content of this crypto-asset marketing communication.',
})

/**
 * What every page, e-mail and social card carries from publication on: that a white paper has been published, who offers and
 * how to reach them (article 7(1)(d)), and the statement (article 7(1)(e)).
 */
export function article7Statement({ name, website, phone, email }: Offeror): Localised {
  return {
    fr: `${article7Sentence.fr} Un livre blanc sur le crypto-actif a été publié. Offreur\u202f: ${name}, ${website}, ${phone}, ${email}.`,
    en: `${article7Sentence.en} A crypto-asset white paper has been published. Offeror: ${name}, ${website}, ${phone}, ${email}.`,
  }
}
