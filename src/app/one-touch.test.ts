import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gestures, MOMENT, NEAR, newGestures } from './one-touch.ts'

interface Place {
  readonly at: number
  readonly x?: number
  readonly y?: number
  readonly on?: object
  readonly pointerType?: string
  readonly detail?: number
}

/** An element for which every tap counts, or an ordinary one. */
const element = (counts: boolean): object => {
  const self: object = { closest: () => (counts ? self : null) }
  return self
}
const ordinary = element(false)

const event = (type: string, { at, x = 300, y = 300, on = ordinary, pointerType = 'touch', detail = 1 }: Place) =>
  ({
    type,
    timeStamp: at,
    clientX: x,
    clientY: y,
    target: on,
    pointerType,
    detail,
    isPrimary: true,
  }) as unknown as Event

/** A touch with all its events; gives whether the app heard its click. */
function tap(gestures: Gestures, place: Place): boolean {
  const events = (['pointerdown', 'pointerup', 'mousedown', 'click'] as const).map((type) => event(type, place))
  return events.map((each) => lets(gestures, each)).at(-1) ?? false
}

const lets = (gestures: Gestures, each: Event): boolean => {
  const hear = gestures[each.type as keyof Gestures] as (event: Event) => boolean
  return hear(each)
}

const opened = () => {
  const gestures = newGestures()
  expect(tap(gestures, { at: 5000 })).toBe(true)
  return gestures
}

const soon = fc.integer({ min: 0, max: MOMENT - 1 })
const aside = fc.integer({ min: -Math.floor(NEAR / 2), max: Math.floor(NEAR / 2) })

describe('a second touch', () => {
  it('within a moment and near does nothing, and neither does a third', () => {
    fc.assert(
      fc.property(soon, soon, aside, aside, (first, second, x, y) => {
        const gestures = opened()
        const again = { x: 300 + x, y: 300 + y }
        expect(tap(gestures, { at: 5000 + first, ...again })).toBe(false)
        expect(tap(gestures, { at: 5000 + first + second, ...again })).toBe(false)
      }),
    )
  })

  it('later, or elsewhere, is a touch of its own', () => {
    expect(tap(opened(), { at: 5000 + MOMENT })).toBe(true)
    expect(tap(opened(), { at: 5100, y: 300 + NEAR })).toBe(true)
  })

  it('counts on the very element that counts every tap, and not on another one that took its place', () => {
    const counter = element(true)
    const gestures = newGestures()
    expect([5000, 5060, 5120].map((at) => tap(gestures, { at, on: counter }))).toEqual([true, true, true])
    expect(tap(gestures, { at: 5180, on: element(true) })).toBe(false)
  })

  it('of a mouse is one when the mouse says so', () => {
    const mouse = { pointerType: 'mouse' }
    const gestures = newGestures()
    expect(tap(gestures, { at: 5000, ...mouse })).toBe(true)
    expect(tap(gestures, { at: 5100, ...mouse, detail: 2 })).toBe(false)
    expect(tap(gestures, { at: 5200, ...mouse })).toBe(true)
  })

  it('on a page that has just begun is the second half of the touch that locked the one before', () => {
    expect(tap(newGestures(), { at: MOMENT - 1 })).toBe(false)
    expect(tap(newGestures(), { at: MOMENT })).toBe(true)
  })

  it('is no reason to refuse a click without a touch, as of a screen reader', () => {
    const gestures = opened()
    expect(tap(gestures, { at: 5100 })).toBe(false)
    expect(lets(gestures, event('click', { at: 5150, detail: 0 }))).toBe(true)
  })
})

it('a key that is held down presses a button once, and writes on in a text', () => {
  const held = (on: object) => ({ ...event('keydown', { at: 1, on }), key: 'Enter', repeat: true })
  expect(lets(newGestures(), held(ordinary))).toBe(false)
  expect(lets(newGestures(), held(element(true)))).toBe(true)
})
