// The totals as a table that somebody at the municipality can read.

import { sharedDimensionsOf } from '../domain/disclosure/closings.ts'
import type { Field, Option, Profile } from '../domain/profile.ts'
import { lokets } from '../profiles/lokets.ts'
import type {
  BlockTotals,
  ClosingTotals,
  DimensionTotals,
  HeadlineTotals,
  PoolTotals,
  Totals,
} from '../protocol/totals.ts'

type Fields = readonly Field[]

export function totalsInWords({ lokets: apart, together }: Totals): string {
  if (apart.length === 0) return 'Er is nog geen tablet verbonden.\n'
  const parts = apart.map(({ loket, municipality, tablets, ...sums }) => {
    const profile = lokets.find(({ id }) => id === loket)
    const title = `${profile?.name.nl ?? loket} (${municipality}), tablets in gebruik: ${tablets}`
    return partInWords(title, sums, profile ? fieldsOf(profile) : [])
  })
  if (apart.length > 1) {
    const fields = lokets.filter(({ id }) => apart.some(({ loket }) => loket === id)).flatMap(fieldsOf)
    parts.push(partInWords('Alle loketten samen', together, fields))
  }
  return `${[...parts, READ].join('\n\n')}\n`
}

const fieldsOf = (profile: Profile): Fields => sharedDimensionsOf(profile)

const READ = `Zo lees je dit
  "Tussen 31 en 35 van de 40": van 40 eerste bezoeken zijn het er minstens 31 en hoogstens 35. Preciezer weet niemand
  het die alleen de gedeelde cijfers heeft. Een klein groepje staat nooit apart. Zo is van niemand zeker wat het antwoord was.
  De schatting is het midden. Bezoeken die nog niet gedeeld zijn, tellen niet mee.
  Een blok telt bij het jaar waarin het is afgesloten.
  Een afronding telt één keer per stel of persoon, als het bij het loket klaar is. Dat zijn andere mensen dan de eerste
  bezoeken in dezelfde periode. "Binnen Samen verder" gaat over mensen die eerder in die groep geteld zijn.`

function partInWords(title: string, sums: Totals['together'], fields: Fields): string {
  const { headlines, blocks, closings, pools } = sums
  const lines = [
    ...headlines.map(headlineInWords),
    ...(headlines.length === 0 ? ['Nog geen week gedeeld.'] : []),
    ...blocks.flatMap((block) => ['', ...blockInWords(block, fields)]),
    ...(blocks.length === 0 ? ['Nog geen blok gedeeld.'] : []),
    ...closings.flatMap((block) => ['', ...closingsInWords(block, fields)]),
    ...pools.flatMap((pool) => ['', ...poolInWords(pool, fields)]),
  ]
  return [title, ...lines.map(indented)].join('\n')
}

const headlineInWords = ({ period, hours, hoursWithoutVisit, visits }: HeadlineTotals) =>
  `${periodInWords(period)}: spreekuren ${hours}, waarvan zonder bezoek ${hoursWithoutVisit}; bezoeken ${visits}`

function blockInWords({ period, dimensions, ...block }: BlockTotals, fields: Fields): readonly string[] {
  const { blocks, firstVisits, visitors, estimatedChildren } = block
  return [
    `${periodInWords(period)}: blokken ${blocks}, eerste bezoeken ${firstVisits}, bezoekers ${visitors}, kinderen (geschat) ${estimatedChildren}`,
    ...dimensionsInWords(dimensions, fields),
  ]
}

const closingsInWords = ({ period, blocks, records, dimensions }: ClosingTotals, fields: Fields): readonly string[] => [
  `${periodInWords(period)}: blokken van afrondingen ${blocks}, afrondingen ${records}`,
  ...dimensionsInWords(dimensions, fields),
]

function poolInWords({ period, dimension, below, ...totals }: PoolTotals, fields: Fields): readonly string[] {
  const field = fields.find(({ id }) => id === dimension)
  const group = field?.groups?.find(({ id }) => id === below)
  return [
    `${periodInWords(period)}: ${field?.label.nl ?? dimension}, binnen ${group?.label.nl ?? below}`,
    ...dimensionInWords(totals, field?.options).map(indented),
  ]
}

const dimensionsInWords = (dimensions: BlockTotals['dimensions'], fields: Fields): readonly string[] =>
  Object.entries(dimensions).flatMap(([id, dimension]) => {
    const field = fields.find((each) => each.id === id)
    return [
      indented(field?.label.nl ?? id),
      ...dimensionInWords(dimension, field?.groups).map((line) => indented(indented(line))),
    ]
  })

/** @param known the groups of a question, or below one of them its options */
function dimensionInWords(
  { groups, others, covered, notAsked }: DimensionTotals,
  known: readonly Pick<Option, 'id' | 'label'>[] = [],
): readonly string[] {
  const order = [...known.map(({ id }) => id).filter((id) => id in groups), ...Object.keys(groups)]
  const bounded = [...new Set(order)].map((id) => ({
    name: known.find((group) => group.id === id)?.label.nl ?? id,
    bounds: groups[id] ?? others,
  }))
  return [
    ...bounded.map(({ name, bounds }) => `${name}: ${boundsInWords(bounds, covered)}`),
    ...(others.most > 0 ? [`Een groep die hier niet bij staat: hoogstens ${others.most} van de ${covered}`] : []),
    ...(notAsked > 0 ? [`Niet gevraagd bij ${notAsked} andere`] : []),
  ]
}

const boundsInWords = ({ least, most, estimate }: DimensionTotals['others'], covered: number) =>
  least === most ? `${least} van de ${covered}` : `tussen ${least} en ${most} van de ${covered} (schatting ${estimate})`

const periodInWords = (period: string) => (period === 'all' ? 'Alles' : period)

const indented = (line: string) => (line === '' ? '' : `  ${line}`)
