// One gesture is one action, on every screen. A finger that trembles, or a habit of clicking twice, gives two touches; the second
// would land on the row that moved up, on the dialog that opened, or on the next screen. So a second touch at the same place within
// a moment reaches nothing, whatever stands there by then. A mouse says by itself, by its owner's setting, that a click is a second one.

/** Milliseconds between two touches that are one gesture. */
export const MOMENT = 400
/** Pixels between them: less than a target is high. */
export const NEAR = 40

interface Touch {
  readonly at: number
  readonly x: number
  readonly y: number
  /** The element for which every tap counts: a counter, a step, a text. Null for any other. */
  readonly counts: Element | null
}

/** Where every tap is meant: a button that says so, and the text under a person's fingers. */
const COUNTS = '[data-repeat], textarea, input:not([type=radio], [type=checkbox], [type=file])'

/** Whether `next` is the second half of the gesture that ended with `last`. */
export const isSecondHalf = (last: Touch, next: Touch): boolean =>
  next.at - last.at < MOMENT &&
  Math.hypot(next.x - last.x, next.y - last.y) < NEAR &&
  !isMeantAgain(last.counts, next.counts)

/** Stands between the page and every touch from now on. */
export function watchTouches(page: Pick<Window, 'addEventListener'>): void {
  const gestures = newGestures()
  // Before any other: nothing of the app listens at the window, nor before the bubbling.
  const listen = <Type extends keyof Gestures>(type: Type, lets: (event: WindowEventMap[Type]) => boolean): void =>
    page.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || lets(event)) return
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true },
    )
  listen('pointerdown', gestures.pointerdown)
  listen('pointerup', gestures.pointerup)
  listen('mousedown', gestures.mousedown)
  listen('click', gestures.click)
  listen('keydown', gestures.keydown)
}

/** For each event whether the app may hear of it. */
export type Gestures = ReturnType<typeof newGestures>

/** Exported for its test, whose events no person made. */
export function newGestures() {
  /** The end of the touch before this one. A page that has just begun may stand under a finger that locked the one before it. */
  let last: Touch | 'page' = 'page'
  let second = false
  let mouse = false

  const down = (event: PointerEvent): boolean => {
    if (!event.isPrimary) return true
    const next = touchOf(event)
    // A mouse tells with its button.
    mouse = event.pointerType === 'mouse'
    second = !mouse && (last === 'page' ? next.at < MOMENT : isSecondHalf(last, next))
    return true
  }
  const up = (event: PointerEvent): boolean => {
    if (event.isPrimary) last = touchOf(event)
    return true
  }
  const press = (event: MouseEvent): boolean => {
    if (mouse && event.detail > 1 && last !== 'page' && !isMeantAgain(last.counts, touchOf(event).counts)) second = true
    return !second
  }
  const key = ({ key: name, repeat, target }: KeyboardEvent): boolean => {
    second = false
    // A key that is held down.
    return !(repeat && name === 'Enter' && elementOf(target)?.closest('textarea, [data-repeat]') === null)
  }

  const click = (): boolean => {
    const heard = !second
    // A click without a touch, of a screen reader, is none's second half.
    second = false
    return heard
  }

  return { pointerdown: down, pointerup: up, mousedown: press, click, keydown: key }
}

const isMeantAgain = (one: Element | null, other: Element | null): boolean => one !== null && one === other

const touchOf = ({ timeStamp, clientX, clientY, target }: MouseEvent): Touch => ({
  at: timeStamp,
  x: clientX,
  y: clientY,
  counts: elementOf(target)?.closest(COUNTS) ?? null,
})

const isElement = (target: EventTarget): target is Element => 'closest' in target
const elementOf = (target: EventTarget | null) => (target && isElement(target) ? target : null)
