// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { ReportTexts } from '../report-type.ts'

const n = counting('en-GB')
const plain = new Intl.NumberFormat('en-GB')

export const report: ReportTexts = {
  free: 'Choose',
  from: 'From',
  until: 'Up to and including',
  monthsCount: (count) => n(count, 'month', 'months'),

  compared: (before) => `Compared with ${before}.`,
  comparedInPart: (before, first) => `Compared with ${before}, of which only what was kept from ${first} on counts.`,
  notCompared: (first) => `There is no earlier period to compare with: the first walk-in hour was in ${first}.`,
  running: 'This period is not over yet.',
  before: 'before',
  difference: 'Difference',
  was: (value, change) => `was ${value}: ${change}`,
  more: (count) => `${count} more`,
  fewer: (count) => `${count} fewer`,
  same: 'the same',

  perMonth: 'Per month',
  monthsCaption: 'All numbers per month',
  month: 'Month',
  measure: 'What do you want to see?',
  total: 'Total',
  unknownValue: 'not known',
  monthsWithout: (months) => `Without walk-in hour: ${months}.`,
  noMonthsWithout: 'There was a walk-in hour in every month.',
  monthStates: {
    none: 'no walk-in hour',
    before: 'not begun yet',
    running: 'not over yet',
    ahead: 'still to come',
  },
  gap: 'no walk-in hour, or not known yet',
  lineName: (measure) => `${measure} per month`,
  lineSummary: (lowest, highest) => `Lowest: ${lowest}. Highest: ${highest}. All numbers are in the table.`,
  lineNothing: 'There is no month to draw yet.',
  thisPeriod: 'This period',
  periodBefore: 'The period before',
  hoursPerMonth: 'Walk-in hours per month',
  withVisit: 'With visit',
  withoutVisit: 'Without visit',

  askedAndFound: 'Asked and found',
  crossCaption: (asked, found) => `${asked} against ${found}`,
  askedAndFoundHint: (asked, found) =>
    `From top to bottom what was asked (${asked}), from left to right what the counsellor found (${found}). Once per couple or person.`,
  tooLate: (late, of, asked, found) =>
    `${n(of, 'time the question was', 'times the question was')} “${asked}”. ${late === 0 ? 'None of them' : plain.format(late)} came too late: the stage was “${found}”.`,
  tooLateUnknown: (count) => `Of ${plain.format(count)} the stage is not known.`,
  nothingAsked: (asked) => `Nobody came with the question “${asked}”.`,
  crossMissing: (count) => `Of ${n(count, 'first visit', 'first visits')} this was not kept.`,
  conversations: 'Conversations',
  conversationsHint: 'Visits with an intake.',
  single: 'Single conversation',
  inTrajectory: 'In a trajectory',
  conversationsSentence: (single, trajectories, inTrajectory) =>
    `${n(single, 'single conversation', 'single conversations')}. ${n(trajectories, 'trajectory', 'trajectories')} began in this period. ${n(inTrajectory, 'conversation', 'conversations')} belonged to a trajectory.`,
  countedOnly: (count) => `${n(count, 'visit was', 'visits were')} only counted, without intake.`,
  locations: 'Locations',
  location: 'Location',
  locationUnknown: 'Not known',

  survey: 'Questionnaire',
  unanswered: 'Skipped',
  surveyFilledIn: (count) => `Filled in ${n(count, 'time', 'times')}, voluntarily and without a name.`,
  surveyTooFew: (least) =>
    `Filled in fewer than ${least} times. The answers stand here only from ${least} on, so that nobody can be recognised.`,
  time: 'The counsellor’s hours',
  timeSentence: (hours, per) =>
    `${hours} hours in all${per === null ? '' : `, ${per} hours per walk-in hour on average`}.`,
  minutes: 'Minutes',
  hoursColumn: 'Hours',
  part: 'Part',
  anonymity: 'Anonymity of the location',
  anonymityHint: 'After a walk-in hour the counsellor answers these questions about the place.',
  question: 'Question',
  themes: 'Theme meetings',
  theme: 'Theme',
  meetingsWith: 'Theme meetings: with whom',
  meetings: 'Meetings',
  meetingsSentence: (meetings, people) =>
    `${n(meetings, 'meeting', 'meetings')} with ${n(people, 'participant', 'participants')} in all.`,
  professionals: 'Questions of professionals',
  professionalsSentence: (count) =>
    `A professional asked for advice ${n(count, 'time', 'times')}. These are no visits.`,
  contacts: 'Other contacts',
  contactsHint: 'Phone calls, and people who came to ask something. These are no visits.',
  contactKind: 'Kind of contact',

  makeReport: 'Make a report',
  csv: 'CSV',
  excel: 'Excel',
  exact: 'Exact numbers: not to be published.',
  saved: (name) => `The file is called ${name}. See whether it is there.`,
  notSaved: 'The file is not saved.',
  fileName: 'totals',
  sheets: { figures: 'Key figures', months: 'Per month', answers: 'Answers', more: 'Other' },
  figure: 'Key figure',
  number: 'Number',
  periodLabel: 'Period',
  loket: 'Desk',
  madeOn: 'Made on',
  scope: 'Counts',

  title: 'Report',
  choose: 'This report',
  back: 'Back to Totals',
  kind: 'Which numbers?',
  kinds: { exact: 'Exact', anonymised: 'Anonymised' },
  kindHints: {
    exact: 'For whoever belongs to the desk. Not to be published.',
    anonymised: 'Only what was frozen by the rules, to be shared. This you may publish.',
  },
  ownTitle: 'Title',
  ownGoal: 'Goal of the pilot or the desk',
  ownHint: 'May stay empty. For this print only: Inloop does not keep it. Put no names in it.',
  print: 'Print or save as PDF',
  printHint: 'In your browser’s window you choose a printer, or “Save as PDF”.',
  defaultTitle: (loket) => `Report of ${loket}`,
  goal: 'Goal',
  period: 'Period',
  figuresUsed: 'Numbers',
  made: 'Made on',
  banner: {
    exact: 'Exact numbers: not to be published.',
    anonymised: 'Anonymised numbers: you may publish this report.',
  },
  notKept: 'Not kept.',
  noneYet: 'Nothing was recorded in this period.',
  sections: {
    hours: 'Walk-in hours',
    reach: 'Reach',
    tracks: 'Trajectories and budget',
    askedAndFound: 'Asked and found',
    referrals: 'Referred',
    survey: 'Questionnaire',
    time: 'The counsellor’s hours',
    anonymity: 'Anonymity of the location',
    themes: 'Theme meetings',
    professionals: 'Questions of professionals',
    notRegistered: 'Deliberately not registered',
  },
  reachIntro: 'Persons, couples, visits, conversations and children are different things. They are added up nowhere.',
  definitions: {
    hours: 'Times that the desk was open and the walk-in hour was closed, also if nobody came.',
    hoursWithoutVisit: 'Walk-in hours in which nobody came in. Phone calls don’t count here.',
    visits: 'Times that somebody came in, for the first time or again. A couple that comes together is one visit.',
    firstVisits: 'One per couple or person. Whoever comes back without a follow-up code counts anew.',
    visitors:
      'Persons, counted at the first visit. A couple is two persons. Where it is not known whether somebody came alone, one counts.',
    couples: 'Times that two partners came together to the first visit.',
    estimatedChildren:
      'Children involved as the visitor says, asked at the first visit. “6 or more” counts as six, unknown as none.',
    conversations: 'Visits of which an intake was filled in.',
    trajectories: 'Trajectories that began in this period.',
    trajectoryConversations: 'Conversations that belonged to a trajectory, also to one that began earlier.',
    contact: 'Contacts that are no visit.',
  },
  firstVisits: 'First visits',
  firstVisitsUnit: (count) => (count === 1 ? 'time' : 'times'),
  trajectories: 'Trajectories',
  trajectoriesUnit: (count) => (count === 1 ? 'trajectory begun' : 'trajectories begun'),
  noTrajectories: 'Not kept: this desk has no funded trajectories.',
  meterIntro: (first) => `What has been used of the agreement with the municipality, since ${first}:`,
  meter: {
    trajectories: 'Trajectories',
    conversations: 'Conversations in trajectories',
    hours: 'Hours',
    euros: 'Budget',
  },
  meterSentence: (trajectories, euros) =>
    `Used of the agreement with the municipality: ${trajectories} trajectories and ${euros}.`,
  meterOf: (used, of) => `${used} of ${of}`,
  euros: (amount) => `€${amount}`,
  used: 'Used',
  available: 'Agreed',
  referredIn: 'Referred by (“via”)',
  referredInHint: 'Once per couple or person. Zero is an answer, too.',
  referredOut: 'Referred to',
  referredOutHint: 'At every visit that ended with a referral.',
  noLocation: 'Not kept: this desk has one location.',
  notRegistered: [
    'Names, addresses, dates of birth and telephone numbers. There is no place for them in Inloop.',
    'Whether people stayed together or separated. So this report can’t say how many relationships were saved.',
    'Age, sex, origin, religion and income.',
    'What was said. A note stays with the counsellor and is erased.',
    'Who the children are. Their number is the visitor’s estimate.',
    'Who filled in which questionnaire.',
  ],
  summary: 'In short',
  page: 'Page',

  anonymisedIntro: (k, needed) =>
    `These numbers were frozen by fixed rules. Per week: walk-in hours and visits. Per block of at least ${needed} first visits: the rest. A group smaller than ${k} never stands by itself.`,
  weeksTitle: 'Walk-in hours and visits',
  weeksText: (weeks) =>
    `From ${n(weeks, 'week', 'weeks')} with a walk-in hour. A week belongs to the month of its Thursday.`,
  noWeeks: 'No week of this period has been frozen yet.',
  blockTitle: (number) => `Block ${number}`,
  blockSpan: (from, until) =>
    from === null
      ? `First visits up to and including ${until}.`
      : from === until
        ? `First visits of ${from}.`
        : `First visits from ${from} up to and including ${until}.`,
  closingsTitle: (number) => `Completions, block ${number}`,
  closingsText: (records, month) =>
    `${n(records, 'completion', 'completions')} up to and including ${month}. A completion counts once per couple or person, when the desk is through with them. They are not the same people as in the blocks of first visits.`,
  poolsTitle: 'Within the groups',
  poolsText: (month) => `Groups that a block showed by themselves, split up to and including ${month}.`,
  noBlocks: 'No block of this period has been frozen yet. So visitors, children and answers are not in this report.',
  togetherTitle: 'All blocks together',
  togetherText: 'What was merged in a block nobody knows exactly. Between which numbers it lies is known.',
  between: (group, least, most, all) =>
    least === most ? `${group}: ${least} of ${all}` : `${group}: between ${least} and ${most} of ${all}`,
  mergedGroups: (groups) => (groups.length === 1 ? (groups[0] ?? '') : `${groups.join(' and ')}, together`),
  coverage: 'What is not in it yet',
  visitsWait: (count) =>
    count === 0
      ? 'No first visit waits for a full block now.'
      : `${n(count, 'first visit still waits', 'first visits still wait')} for a full block. Their answers are not in this report.`,
  weekWaits: 'The current week is not in it yet.',
  blocksElsewhere: 'A block stands in the report of the period that holds its last month. It is never divided.',
  otherTablets: 'Other tablets of this desk are not in it: they freeze their own numbers.',
  leftOut: 'What is deliberately not in it',
  leftOutText:
    'Exact numbers per month, trajectories and budget, where exactly people were referred on to, the questionnaire, hours, locations and meetings. Beside anonymised numbers they would betray what the rules hide.',
}
