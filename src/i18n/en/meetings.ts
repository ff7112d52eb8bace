// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')

export const meetings: Texts['meetings'] = {
  link: 'Theme meetings',
  title: 'Theme meetings',
  intro: 'A meeting counts apart from visits, in the month of its date.',
  addTitle: 'New meeting',
  changeTitle: (day) => `Change the meeting of ${day}`,
  date: 'Date',
  theme: 'Theme',
  with: 'With whom',
  partners: {
    church: 'Church',
    school: 'School',
    wijkteam: 'Local team',
    library: 'Library',
    association: 'Association',
    nobody: 'The desk alone',
    other: 'Other',
  },
  people: 'How many people came?',
  missing: {
    date: 'Choose a day: today or earlier, at most a year ago.',
    theme: 'Choose a theme.',
    with: 'Choose with whom, or Other.',
    people: 'Fill in a number from 1 to 500.',
  },
  save: 'Count meeting',
  saveChange: 'Save change',
  cancel: 'Don’t change',
  last: 'Meetings',
  year: 'Year',
  none: 'No meeting counted yet.',
  row: (theme, partner) => `${theme} · ${partner}`,
  peopleCount: (count) => n(count, 'participant', 'participants'),
  change: 'Change',
  remove: 'Remove',
  region: 'Last action',
  counted: 'Meeting counted.',
  changed: 'Meeting changed.',
  removed: (day) => `Meeting of ${day} removed.`,
  putBack: 'Undo',
}
