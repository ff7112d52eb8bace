// Where this page does its work: on the tablet, or in practice, which has an address, a database, files and a lock of its own.
import { type Preferences, preferencesIn } from '../domain/preferences.ts'
import { removeDatabase } from '../storage/database.ts'
import { removeKeyFiles } from '../vault/key-files.ts'

export interface Place {
  readonly practice: boolean
  /** The address under which all its screens lie. */
  readonly root: string
  /** The name of the database. */
  readonly database: string
  /** The folder of the key files; null: not in a folder. */
  readonly keyFiles: string | null
  /** The Web Lock that the one writing tab holds. */
  readonly writer: string
  /** The language and theme from the address: practice reads nothing of the tablet. */
  readonly preferences: Partial<Preferences>
}

const tablet: Place = {
  practice: false,
  root: '/',
  database: 'inloop',
  keyFiles: null,
  writer: 'inloop-writer',
  preferences: {},
}
const practice: Place = {
  practice: true,
  root: '/oefenen',
  database: 'inloop-practice',
  keyFiles: 'practice',
  writer: 'inloop-practice-writer',
  preferences: {},
}

/** The place of an address; asked once, when the page begins. */
export function placeOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Place {
  if (pathname !== practice.root && !pathname.startsWith(`${practice.root}/`)) return tablet
  return { ...practice, preferences: preferencesIn(Object.fromEntries(new URLSearchParams(search))) }
}

/** The address where practice begins, in the person's present language and theme. */
export const practiceAddress = (preferences: Preferences): string =>
  `${practice.root}?${new URLSearchParams({ language: preferences.language, theme: preferences.theme })}`

export const TABLET_ADDRESS = tablet.root

/** Removes all that practice wrote. */
export async function removePractice(): Promise<void> {
  await removeKeyFiles(practice.keyFiles ?? '')
  await removeDatabase(practice.database)
}

/** Removes the data of practice that was closed without an end; waits until no tab practises any more. */
export async function tidyPractice(): Promise<void> {
  const databases = await indexedDB.databases()
  if (!databases.some(({ name }) => name === practice.database)) return
  await navigator.locks.request(practice.writer, removePractice)
}
