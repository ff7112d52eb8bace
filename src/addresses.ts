// The address of every screen. Journeys, bookmarks and the manifest know them, so each stands here once.
export const WALK_IN_HOUR = '/spreekuur'
export const FOLLOW_UP = '/opvolgen'
export const TOTALS = '/totalen'
export const REPORT = '/totalen/verslag'
/** While a visitor has the tablet. */
export const SURVEY = '/vragenlijst'
export const SHARING = '/delen'
export const HAND_IN = '/inleveren'
export const NOTES = '/notities'
export const MEETINGS = '/themabijeenkomsten'
export const MORE = '/meer'
export const PEOPLE = '/meer/mensen'
export const SECRETS = '/meer/wachtzin'
export const PROFILE = '/meer/profiel'
export const HELP = '/meer/hulp'
export const PRIVACY = '/meer/privacy'
export const VISITORS = '/meer/bezoekers'
export const LOG = '/meer/logboek'
export const SET_UP = '/aanmelden'
export const UNLOCK = '/ontgrendelen'

/** The directory of cards, and one card of it: opened by itself, or from an intake. */
export const DIRECTORY = '/wegwijzer'
const INTAKES = '/intake/'

export const intakeAt = (id: string): string => `${INTAKES}${id}`
export const directoryFrom = (id: string): string => `${intakeAt(id)}${DIRECTORY}`
export const cardIn = (directory: string, card: string): string => `${directory}/${card}`

/** The screens that are reached from another one, for the mark in the rail. */
export const reachedFrom: Readonly<Record<string, readonly string[]>> = {
  [WALK_IN_HOUR]: [INTAKES, NOTES, MEETINGS, DIRECTORY],
  [SHARING]: [HAND_IN],
}
