// Dutch licence plates: six signs in one of the shapes (sidecodes) that the RDW has issued, most of them with hyphens.
import { isAny, wordsBefore } from './context.ts'
import type { Span } from './identifier.ts'

/** The sidecodes 1–14, X for a letter and 9 for a digit. */
const SHAPES = new Set(
  'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9'.split(
    ' ',
  ),
)
const UNBROKEN = new Set([...SHAPES].map((shape) => shape.replaceAll('-', '')))

const HYPHENATED = /(?<![\p{L}\p{N}-])[a-z0-9]{1,3}-[a-z0-9]{1,3}-[a-z0-9]{1,3}(?![\p{L}\p{N}-])/giu
const OTHERWISE = /(?<![\p{L}\p{N}-])(?:[a-z0-9]{6}|[a-z0-9]{1,3} [a-z0-9]{1,3} [a-z0-9]{1,3})(?![\p{L}\p{N}-])/giu

/** Without hyphens there are too many codes of six signs: then a word for a car has to stand near. */
const CAR = new Set(
  'kenteken kentekenplaat nummerbord nummerplaat plaat auto wagen bus busje motor scooter caravan'.split(' '),
)

const shapeOf = (text: string): string => text.replace(/[a-z]/gi, 'X').replace(/[0-9]/g, '9')

export function findPlates(text: string): readonly Span[] {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length, found }))
  return [
    ...spans(HYPHENATED).filter(({ found }) => SHAPES.has(shapeOf(found))),
    ...spans(OTHERWISE).filter(
      ({ from, found }) =>
        UNBROKEN.has(shapeOf(found.replaceAll(' ', ''))) && isAny(wordsBefore(text, from).slice(-4), CAR),
    ),
  ]
}
