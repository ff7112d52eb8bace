// How telephone numbers are built, as the identifier guard knows it by heart: the part of libphonenumber's description that it
// needs.
import phones from 'libphonenumber-js/min/metadata'
import { heading } from './heading.ts'

/** Countries whose national ways of writing a number are known; numbers of others count only with + or 00 in front. */
const COUNTRIES = ['NL', 'BE', 'DE']

/** libphonenumber's own description of numbers, of our countries only. */
export function makePhoneMetadata(): string {
  const ours = {
    version: phones.version,
    country_calling_codes: Object.fromEntries(
      Object.entries(phones.country_calling_codes)
        .map(([code, countries]) => [code, countries.filter((country) => COUNTRIES.includes(country))] as const)
        .filter(([, countries]) => countries.length > 0),
    ),
    countries: Object.fromEntries(Object.entries(phones.countries).filter(([country]) => COUNTRIES.includes(country))),
    nonGeographic: {},
  }
  return `${heading(`How telephone numbers of ${COUNTRIES.join(', ')} are built, from libphonenumber-js.`)}\nexport const PHONE_METADATA =\n  '${JSON.stringify(ours).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'\n`
}
