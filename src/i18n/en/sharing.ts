// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')
const quoted = (answers: readonly string[]) => answers.map((answer) => `“${answer}”`).join(', ')
const sharedSoFar = (count: number) =>
  count === 0 ? 'Nothing shared yet.' : `${n(count, 'message was', 'messages were')} shared.`

export const sharing: Texts['sharing'] = {
  title: 'Sharing',
  question: 'What leaves this tablet?',
  leaves: 'LEAVES',
  leavesList: [
    'when connecting, once: the name of this tablet',
    'the codes of the desk, the municipality, the profile and this tablet',
    'per week: walk-in hours, hours without visit, and visits',
    'per block of many visits: visitors, estimated number of children, and numbers per group',
    'per block of many completions: how it went and where people were referred on to, per group',
    'every half year: what there is within a group, if it is large enough',
    'if lokets count together: what waits, encrypted for the main tablet',
  ],
  stays: 'STAYS',
  staysList: ['notes', 'single visits and answers', 'times of visits', 'drafts', 'groups that are too small'],
  waitingTitle: 'What waits, and why',
  waitingVisits: (count, needed) => `${count} of ${needed} visits`,
  waitingRule: (needed, k) =>
    `Answers leave only when a block of at least ${needed} first visits is full. You never see a group smaller than ${k} by itself.`,
  waitingNotYet: (date) =>
    `On ${date} Inloop looks again. If there are enough by then, the block closes. If there are too few, it goes on waiting.`,
  waitingEnough: (date) => `There are enough. On ${date} the block closes.`,
  waitingClosings: (count, needed) =>
    `${count} of ${needed} completions. A completion counts once per couple or person: after the only conversation, or when the follow-up is over.`,
  waitingBelow: (count) =>
    `${n(count, 'answer waits', 'answers wait')} to be split within a group. That can be on 1 January and 1 July.`,
  waitingPassOn: (count, date) => `${n(count, 'visit goes', 'visits go')} to the main tablet on ${date}.`,
  together: 'Counting together with other lokets',
  weeksOpen: (weeks) => `This week is not over yet: ${weeks}. Its figures leave when the week is over.`,
  statusNotEnrolled: (count) =>
    count === 0
      ? 'Not connected yet. There is nothing to send yet.'
      : `Not connected yet. ${n(count, 'message waits', 'messages wait')} on this tablet.`,
  statusPaused: 'Sharing is paused.',
  pausedAsking:
    'That happens by itself once the service can be reached. After it Inloop shares only what was not shared.',
  pausedConnect: 'Connect this tablet first. After it Inloop shares only what was not shared.',
  pausedCounting: 'What you count until then stands in the totals of this tablet, but may not get into a block.',
  statusRefused: (count) => `${n(count, 'message was', 'messages were')} not accepted. Look below.`,
  statusWaiting: (count) => `${n(count, 'message still waits', 'messages still wait')} to be sent.`,
  statusSending: (count) => `${n(count, 'message is', 'messages are')} being sent now.`,
  statusVisitsWait: (shared, visits) =>
    `${sharedSoFar(shared)} ${n(visits, 'visit still waits', 'visits still wait')} for a full block.`,
  statusVisitsPassOn: (shared, visits) =>
    `${sharedSoFar(shared)} ${n(visits, 'visit waits', 'visits wait')} to be passed on.`,
  statusClosingsWait: (shared, closings) =>
    `${sharedSoFar(shared)} ${n(closings, 'completion still waits', 'completions still wait')} for a full block.`,
  statusBelowWaits: (shared) => `${sharedSoFar(shared)} Answers still wait to be split within a group.`,
  statusWeekWaits: (shared) => `${sharedSoFar(shared)} The figures of this week wait until the week is over.`,
  statusNothingWaits: (shared) =>
    shared === 0 ? 'There is nothing to share yet.' : `${sharedSoFar(shared)} Nothing waits now.`,
  sharedNow: 'What was ready has been sent.',
  shareNow: 'Share now',
  byCoordinator: 'Connecting and sharing is up to your coordinator.',
  retryAt: (moment) => `Inloop tries again by itself on ${moment}.`,
  noRetry: 'Inloop does not try this again by itself.',
  releases: 'Messages',
  noReleases: 'No message yet. After the first week with a walk-in hour you see here what leaves.',
  week: (week, year) => `Week ${week} of ${year}`,
  weekShort: (week, year) => `week ${week} of ${year}`,
  block: (number) => `Block ${number}`,
  closings: (number) => `Completions, block ${number}`,
  closingsWords: (records, month) =>
    `${n(records, 'completion', 'completions')}: how it went, and where people were referred on to. Closed at the start of ${month}.`,
  pools: (month) => `Within the groups, ${month}`,
  poolsWords: (tables) =>
    `${n(tables, 'group that was shown already is', 'groups that were shown already are')} split further.`,
  weekWords: (hours, empty, visits) =>
    `${n(hours, 'walk-in hour', 'walk-in hours')}, of which ${empty} without visit. ${n(visits, 'visit', 'visits')}.`,
  blockWords: (visits, visitors, children, month) =>
    `${n(visits, 'first visit', 'first visits')}, ${n(visitors, 'visitor', 'visitors')}, about ${n(children, 'child', 'children')}. Closed at the start of ${month}.`,
  lastBlock: 'This is the last block before the end date.',
  tableExact: (parts) => parts.join(', '),
  tablePart: (group, count) => `${group} ${count}`,
  tableMerged: (groups, count) => `${groups.join(' and ')} together ${count}`,
  tableDominated: (group) => `nearly all: ${group}`,
  tableMixed: 'too small or too even to show',
  frozenAt: (moment) => `Fixed on ${moment}.`,
  stateWaiting: 'Waits',
  stateSending: 'Being sent',
  stateShared: 'Shared',
  stateRefused: 'Not accepted',
  receipt: (number, moment) => `Receipt ${number}, ${moment}.`,
  preview: 'See exactly what is shared',
  previewWords: 'In words',
  previewLiteral: 'Literally: this text is signed and sent',
  inferTitle: 'What can somebody find out from this?',
  inferWeek: 'That somebody was there, and no more: not who, and not why.',
  inferNobody: (insiders) =>
    `Of nobody it is certain what the answer was. Not even to somebody who has every message, knows the rule and knows all about ${n(insiders, 'other visit', 'other visits')}.`,
  inferCertain: (answers) =>
    `Careful: of somebody it is certain here what the answer was (${answers.join('; ')}). That must never be. Send nothing and tell your administrator.`,
  inferAnswer: (question, answer) => `${question}: ${answer}`,
  inferNearlyAll: (answers) => `Of nearly everybody it was ${quoted(answers)}. Whoever guesses that is mostly right.`,
  inferNone: (answers) => `Of nobody it was ${quoted(answers)}. That is certain.`,
  inferOfEverybody: {
    alone: 'Everybody came alone. That is certain.',
    couples: 'Everybody came as a couple. That is certain.',
    'no-children': 'Nobody mentioned children. That is certain.',
  },
  connectTitle: 'Connect this tablet',
  connectText: 'Your administrator gives you a code. A code works once, for a quarter of an hour.',
  codeLabel: 'Code',
  codeHint: '26 letters and digits. Hyphens and capitals do not matter.',
  connect: 'Connect',
  handInTitle: 'Handing in',
  handInText: 'Does another tablet have no internet? This device can hand in what it shares.',
  handIn: 'Hand in for another tablet',
  connected: (moment) => `Connected since ${moment}.`,
}
