import type { Organization } from 'schema-dts'

/** The offeror, by an address that other facts point at. */
export function organization(
  entity: { name: string; address: string; website: string; phone: string; email: string },
  origin: string,
): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    '@id': `${origin}/#organization`,
    name: entity.name,
    url: origin,
    sameAs: entity.website,
    logo: new URL('/files/press/amour-mark.svg', origin).href,
    address: entity.address,
    email: entity.email,
    telephone: entity.phone,
  }
}
