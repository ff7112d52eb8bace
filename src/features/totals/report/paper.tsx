// A report as it is read on the screen and printed.

import { useReportTexts } from '../../../i18n/report-texts.ts'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { Meters } from '../../../ui/meters.tsx'
import { HoursColumns, MonthLine } from '../charts.tsx'
import { Drawn } from '../drawn.tsx'
import type { Block, DefinedFigure, Section } from './model.ts'

interface PaperProps {
  readonly title: string
  readonly banner: string
  readonly mayBePublished: boolean
  readonly facts: readonly Fact[]
  readonly sections: readonly Section[]
}

export function Paper({ title, banner, mayBePublished, facts, sections }: PaperProps) {
  return (
    <article className="sheet" aria-labelledby="report-title">
      <p className={`sheet__banner ${mayBePublished ? 'sheet__banner--public' : ''}`}>{banner}</p>
      <h2 id="report-title" className="sheet__title">
        {title}
      </h2>
      <Facts facts={facts} />
      {sections.map(({ id, title: name, blocks }) => (
        <section
          key={id}
          aria-labelledby={`section-${id}`}
          className={`sheet__section ${saysNothing(blocks) ? 'sheet__section--nothing' : ''}`}
        >
          <h3 id={`section-${id}`} className="sheet__heading">
            {name}
          </h3>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a section never change places
            <BlockOf key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}

/** A part that is not kept, or has nothing to show: it says so beside its name, and takes one line. */
const saysNothing = ([first, ...more]: readonly Block[]): boolean =>
  more.length === 0 && first?.kind === 'text' && first.tone === 'muted'

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p className={block.tone}>{block.text}</p>
    case 'heading':
      return <h4>{block.text}</h4>
    case 'list':
      return (
        <ul className="sheet__list">
          {block.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )
    case 'figures':
      return <Figures figures={block.figures} />
    case 'meters':
      return <Meters meters={block.meters} />
    case 'tables':
      return (
        <div className="sheet__tables">
          {block.tables.map((table) => (
            <Drawn key={table.id} table={table} />
          ))}
        </div>
      )
    case 'columns':
      return <HoursColumns view={block.view} />
    case 'line':
      return <MonthLine view={block.view} figure={block.figure} />
  }
}

/** Numbers with their definitions: each is another unit. */
function Figures({ figures }: { readonly figures: readonly DefinedFigure[] }) {
  const { format } = useReportTexts()
  return (
    <dl className={`defined ${figures.some(({ was }) => was) ? 'defined--compared' : ''}`}>
      {figures.map(({ key, name, value, was, definition }) => (
        <div key={key} className="defined__figure">
          <dt className="defined__name">{name}</dt>
          <dd className="defined__value">
            {format.number(value)}
            {was && <span className="defined__was">{was}</span>}
          </dd>
          <dd className="defined__words">{definition}</dd>
        </div>
      ))}
    </dl>
  )
}
