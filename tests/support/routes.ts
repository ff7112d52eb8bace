// Every address of the app, with the names of its parts in the place of ids.
import * as addresses from '../../src/addresses.ts'

const { cardIn, DIRECTORY, directoryFrom, intakeAt, ...others } = addresses

/** `/intake/:id/wegwijzer/:card`. The one of practice is under a root of its own. */
export const routes: readonly string[] = [
  ...Object.values(others).filter((address) => typeof address === 'string'),
  intakeAt(':id'),
  DIRECTORY,
  cardIn(DIRECTORY, ':card'),
  directoryFrom(':id'),
  cardIn(directoryFrom(':id'), ':card'),
]
