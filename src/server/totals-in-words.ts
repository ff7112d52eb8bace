// The totals as a table that somebody at the municipality can read.

import { lokets } from '../profiles/lokets.ts'
import type { BlockTotals, DimensionTotals, HeadlineTotals, Totals } from '../protocol/totals.ts'

type Fields = (typeof lokets)[number]['fields']

export function totalsInWords({ lokets: apart, together }: Totals): string {
  if (apart.length === 0) return 'Er is nog geen tablet verbonden.\n'
  const parts = apart.map(({ loket, municipality, tablets, ...sums }) => {
    const profile = lokets.find(({ id }) => id === loket)
    const title = `${profile?.name.nl ?? loket} (${municipality}), tablets in gebruik: ${tablets}`
    return partInWords(title, sums, profile?.fields ?? [])
  })
  if (apart.length > 1) {
    const fields = lokets.filter(({ id }) => apart.some(({ loket }) => loket === id)).flatMap(({ fields }) => fields)
    parts.push(partInWords('Alle loketten samen', together, fields))
  }
  return `${[...parts, READ].join('\n\n')}\n`
}

const READ = `Zo lees je dit
  "Tussen 31 en 35 van de 40": van 40 eerste bezoeken zijn het er minstens 31 en hoogstens 35. Preciezer weet niemand
  het die alleen de gedeelde cijfers heeft. Een klein groepje staat nooit apart. Zo is van niemand zeker wat het antwoord was.
  De schatting is het midden. Bezoeken die nog niet gedeeld zijn, tellen niet mee.
  Een blok telt bij het jaar waarin het is afgesloten.`

function partInWords(title: string, { headlines, blocks }: Totals['together'], fields: Fields): string {
  const lines = [
    ...headlines.map(headlineInWords),
    ...(headlines.length === 0 ? ['Nog geen week gedeeld.'] : []),
    ...blocks.flatMap((block) => ['', ...blockInWords(block, fields)]),
    ...(blocks.length === 0 ? ['Nog geen blok gedeeld.'] : []),
  ]
  return [title, ...lines.map(indented)].join('\n')
}

const headlineInWords = ({ period, hours, hoursWithoutVisit, visits }: HeadlineTotals) =>
  `${periodInWords(period)}: spreekuren ${hours}, waarvan zonder bezoek ${hoursWithoutVisit}; bezoeken ${visits}`

function blockInWords({ period, dimensions, ...block }: BlockTotals, fields: Fields): readonly string[] {
  const { blocks, firstVisits, visitors, estimatedChildren } = block
  return [
    `${periodInWords(period)}: blokken ${blocks}, eerste bezoeken ${firstVisits}, bezoekers ${visitors}, kinderen (geschat) ${estimatedChildren}`,
    ...Object.entries(dimensions).flatMap(([id, dimension]) => {
      const field = fields.find((each) => each.id === id)
      return [
        indented(field?.label.nl ?? id),
        ...dimensionInWords(dimension, field).map((line) => indented(indented(line))),
      ]
    }),
  ]
}

function dimensionInWords(dimension: DimensionTotals, field: Fields[number] | undefined): readonly string[] {
  const { groups, others, covered, notAsked } = dimension
  const known = field?.groups ?? []
  const order = [...known.map(({ id }) => id).filter((id) => id in groups), ...Object.keys(groups)]
  const bounded = [...new Set(order)].map((id) => ({
    name: known.find((group) => group.id === id)?.label.nl ?? id,
    bounds: groups[id] ?? others,
  }))
  return [
    ...bounded.map(({ name, bounds }) => `${name}: ${boundsInWords(bounds, covered)}`),
    ...(others.most > 0 ? [`Een groep die hier niet bij staat: hoogstens ${others.most} van de ${covered}`] : []),
    ...(notAsked > 0 ? [`Niet gevraagd bij ${notAsked} andere eerste bezoeken`] : []),
  ]
}

const boundsInWords = ({ least, most, estimate }: DimensionTotals['others'], covered: number) =>
  least === most ? `${least} van de ${covered}` : `tussen ${least} en ${most} van de ${covered} (schatting ${estimate})`

const periodInWords = (period: string) => (period === 'all' ? 'Alles' : period)

const indented = (line: string) => (line === '' ? '' : `  ${line}`)
