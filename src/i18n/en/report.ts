// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { ReportTexts } from '../report-type.ts'

const n = counting('en-GB')
const plain = new Intl.NumberFormat('en-GB')

interface Estimate {
  readonly value: number
  readonly from: number
  readonly to: number
}
const between = ({ from, to }: Estimate) => `(${plain.format(from)} to ${plain.format(to)})`
const about = ({ value }: Estimate, of: number) =>
  `About ${plain.format(value)} of the ${n(of, 'couple or person', 'couples and people')}`

const earlier = (period: string | null) => (period === null ? 'before' : `in ${period}`)

export const report: ReportTexts = {
  free: 'Choose',
  from: 'From',
  until: 'Up to and including',

  compared: (before) => `Compared with ${before}.`,
  comparedInPart: (before, first) => `Compared with ${before}, of which only what was kept from ${first} on counts.`,
  notCompared: (first) => `There is no earlier period to compare with: the first walk-in hour was in ${first}.`,
  running: 'This period is not over yet.',
  before: 'before',
  difference: 'Difference',
  the: (period) => period,
  more: (count, period) => `${count} more than ${earlier(period)}`,
  fewer: (count, period) => `${count} fewer than ${earlier(period)}`,
  same: (period) => `the same as ${earlier(period)}`,

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
  hoursPerMonth: 'Walk-in hours per month',
  withVisit: 'With visit',
  withoutVisit: 'Without visit',

  askedAndFound: 'Asked and found',
  crossCaption: (asked, found) => `${asked} against ${found}`,
  askedAndFoundHint: (asked, found) =>
    `From top to bottom what was asked (${asked}), from left to right what the counsellor found (${found}). Once per couple or person.`,
  tooLate: (late, of) =>
    `${n(of, 'couple or person wanted', 'couples or people wanted')} to go on together. ${late === 0 ? 'For none of them it was too late.' : `For ${plain.format(late)} of them that was no longer possible.`}`,
  tooLateUnknown: (count) => `Of ${plain.format(count)} that is not known.`,
  nothingAsked: 'Nobody asked to go on together.',
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
  surveyFilledIn: (period, count) => `${period}: filled in ${n(count, 'time', 'times')}.`,
  surveyNotYet: (least) =>
    `The answers come once a half year is over, and if there are at least ${least}. If there are fewer, they come together with the next half year. So nobody can be recognised. They stand with the half year, the year, or All.`,
  answersTooFew: (least) =>
    `In this period there were fewer than ${least} first visits. So the answers do not stand here: nobody can be recognised.`,
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
  csv: 'Save as CSV',
  excel: 'Save as Excel',
  exact: 'Exact numbers: not to be published.',
  saved: (name) => `The file is called ${name}. See whether it is there.`,
  notSaved: 'The file is not saved.',
  fileName: 'totals',
  sheets: { figures: 'Key figures', months: 'Per month', answers: 'Answers', more: 'Other' },
  figure: 'Key figure',
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
    anonymised: 'Only what was shared with the municipality. Many numbers can be a few off. This you may publish.',
  },
  ownTitle: 'Title',
  ownGoal: 'Goal of the pilot or the desk',
  ownHint: 'This can stay empty. It is for this print only: Inloop does not keep it. Put no names in it.',
  print: 'Print or save as PDF',
  printHint: 'In your browser’s window you choose a printer, or “Save as PDF”.',
  defaultTitle: (loket) => `Report of ${loket}`,
  goal: 'Goal',
  period: 'Period',
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
    referrals: 'Referrals',
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
    firstVisits: 'One per couple or person: “Been before” was answered with No.',
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
  referredIn: 'Referred by (“via”)',
  referredInHint: 'Once per couple or person. 0 means: nobody.',
  referredOut: 'Referred to',
  referredOutHint: 'At every visit that ended with a referral.',
  notRegistered: [
    'Names, addresses, dates of birth and telephone numbers. There is no place for them in Inloop.',
    'Whether people stayed together or separated. So this report can’t say how many relationships were saved.',
    'Age, sex, origin, religion and income.',
    'What was said. A note stays with the counsellor and is erased.',
    'Who the children are. Their number is the visitor’s estimate.',
    'Who filled in which questionnaire.',
  ],
  summary: 'In short',

  doorSentence: (hours, empty, visits) =>
    `There were ${n(hours, 'walk-in hour', 'walk-in hours')}, of which ${plain.format(empty)} without visit, and ${n(visits, 'visit', 'visits')}. These numbers are exact.`,
  firstVisitsSentence: (count) =>
    `About ${n(count.value, 'couple or person', 'couples and people')} came for the first time ${between(count)}.`,
  visitorsSentence: (visitors, children) =>
    `They were about ${n(visitors.value, 'visitor', 'visitors')} ${between(visitors)}. With them go about ${n(children.value, 'child', 'children')} ${between(children)}.`,
  togetherSentence: (count, of) => `${about(count, of)} wanted to go on together ${between(count)}.`,
  mostGiven: (question, answer, count, of) =>
    `${question}: “${answer}” for about ${plain.format(count.value)} of the ${plain.format(of)} ${between(count)}.`,
  moreConversations: (count, of) => `${about(count, of)} had more than one conversation ${between(count)}.`,
  referredOn: (count, of) => `${about(count, of)} ${count.value === 1 ? 'was' : 'were'} referred on ${between(count)}.`,
  nothingShared: 'Nothing of this period has been shared yet. A message comes once a quarter is over.',
  noHalfYear:
    'Visitors, children and answers are shared per half year. This period holds no half year that was shared. Choose a half year, a year, or All.',
  perHalfYear: 'Per half year',
  halfYear: 'Half year',
  halfYearsCaption: 'Walk-in hours and visits are exact',
  halfYearRuns: (name) => `${name} (not over yet)`,
  firstTime: 'First time, about',
  together: 'Going on together, about',
  firstTimePerHalfYear: 'Couples and people who came for the first time, about',
  trendSentence: (name, hours, visits, empty) =>
    `In ${name}: ${n(visits, 'visit', 'visits')} in ${n(hours, 'walk-in hour', 'walk-in hours')}, and nobody came ${n(empty, 'time', 'times')}.`,
  answersTitle: 'What people asked and answered',
  ofAbout: (count) =>
    `Of about ${n(count, 'couple or person', 'couples and people')}. In brackets: where the true number nearly always lies.`,
  outcomesTitle: 'How it went on at the desk',
  outcomesText:
    'Each couple and person counts once here, in the half year in which the desk was through with them. So they are not exactly the same people as above.',
  coverage: 'What is not in it yet',
  nextMessage: (date) => `The next message comes on ${date}. What was not shared yet is not in this report.`,
  otherTablets: 'Other tablets of this desk are not in it: they share their own numbers.',
  leftOut: 'What is deliberately not in it',
  leftOutText:
    'Answers per month, trajectories and budget, the questionnaire, hours, locations and meetings. Exact numbers of those would give away what may be a few off here.',
}
