// See the Dutch texts of the same name.
import type { notices as dutch } from '../nl/notices.ts'
import type { Widen } from '../nl/texts.ts'

export const notices: Widen<typeof dutch> = {
  toVisitors: 'Privacy: a sheet for visitors',
  print: 'Print the sheet',
  fillIn: 'Fill in on paper who is responsible, and lay the sheet where visitors sit.',
  visitors: {
    title: 'Your data at this walk-in hour',
    fields: [
      'Responsible for your data:',
      'Data protection officer, reached by:',
      'Legal ground (GDPR, articles 6 and 9):',
    ],
    parts: (noteDays, detailDays, codeMonths) => [
      {
        title: 'What we write down',
        lines: [
          'Not your name, address, date of birth or telephone number. You need not answer any question.',
          'What you choose to tell: why you come, how many you are, how it goes on. Sometimes an answer says something about health or belief.',
          'The counsellor may write a note. Only that counsellor can open it.',
          'May you come back? Then you can get a code. The days of your conversations and appointments stand with it.',
        ],
      },
      {
        title: 'Why, and who gets it',
        lines: [
          'To go on with your conversation, and to know how the walk-in hour is used.',
          'Everything is encrypted on a tablet of this desk. Nobody else sees it.',
          'The municipality gets counts only: visits exactly, and all else with a random deviation. Nothing is decided about you automatically.',
        ],
      },
      {
        title: 'How long',
        lines: [
          `Your answers: until ${detailDays} days after the week of your visit. A note and an appointment: at most ${noteDays} days.`,
          `A code: ${codeMonths} months after the last conversation. Then only counts are left.`,
        ],
      },
      {
        title: 'The questionnaire',
        lines: [
          'You may fill it in, and need not. Nobody sees who answered what: we add the answers up.',
          `Words that you write stand apart from you and from the day. We erase them ${noteDays} days after they could be read. Write no names.`,
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'Do you have a code? Have its data shown, corrected or erased, or object. Ask the counsellor.',
          'Without a code we don’t know which visit was yours, and can’t look it up.',
          'You can complain to the Dutch data protection authority (autoriteitpersoonsgegevens.nl).',
        ],
      },
    ],
  },
  employees: {
    title: 'Your data as an employee',
    lines: [
      'There is: your first name, your roles, who changed the profile, and the hours and travel of a walk-in hour if your desk logs them.',
      'The log says when you unlock and what you change or take along, without contents. It is kept for two years at most. You see your own part, a coordinator sees it all.',
      'Its purpose: security and accountability. Not judging how you work.',
      'Your name goes when you are removed; in the log it stays until those lines are old. The municipality does not get your name. From the times of receipt the service can tell when the tablet was on.',
      'To see, correct or object, ask your employer. You can complain to the Dutch data protection authority.',
    ],
  },
}
