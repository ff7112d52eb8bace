// See the Dutch texts of the same name.
import { counting } from '../counting.ts'
import type { Texts } from '../nl/texts.ts'

const n = counting('en')

export const sharing: Texts['sharing'] = {
  title: 'Sharing',
  question: 'What do we share with the municipality?',
  leaves: 'YES',
  leavesList: [
    'every quarter, exactly: walk-in hours and visits',
    'every half year, roughly: visitors, children and answers',
    'which desk, which municipality, which tablet',
  ],
  stays: 'NO',
  staysList: [
    'notes, remarks and codes',
    'who answered what',
    'on which day somebody came',
    'intakes that are not finished',
  ],
  why: 'What anybody can count at the door is exact. Everything else can be a few off. So nobody can be sure of what anyone answered.',

  nextTitle: 'Next message',
  nextOn: (date) => `From ${date} on, on the first day that the tablet is sure of the date.`,
  nextDoor: 'Exactly:',
  nextDoorText: (months) => `walk-in hours and visits of ${months}.`,
  nextAnswers: 'Roughly:',
  nextAnswersText: (months) => `answers of ${months}. Each number can be a few off.`,
  nextAnswersLater: (months, date) => `nothing yet. The answers of ${months} go along on ${date}.`,
  nextEnds: 'The pilot is over then. What you still count in that quarter afterwards stays on this tablet.',
  nextPaused: 'Paused: nothing leaves now.',

  statusNotEnrolled: (count) =>
    count === 0
      ? 'Not connected yet. There is nothing to send yet.'
      : `Not connected yet. ${n(count, 'message waits', 'messages wait')} on this tablet.`,
  statusPaused: (waiting) =>
    waiting === 0
      ? 'Sharing is paused.'
      : `Sharing is paused. ${n(waiting, 'message waits', 'messages wait')} on this tablet.`,
  pausedAsking: 'That happens by itself once there is internet. After it Inloop shares only what was not shared.',
  pausedConnect: 'Connect this tablet first. After it Inloop shares only what was not shared.',
  statusRefused: (count) => `${n(count, 'message was', 'messages were')} not accepted. Look below.`,
  statusWaiting: (count) => `${n(count, 'message still waits', 'messages still wait')} to be sent.`,
  statusSending: (count) => `${n(count, 'message is', 'messages are')} being sent now.`,
  statusNothingWaits: (shared) =>
    shared === 0
      ? 'There is nothing to share yet.'
      : `${n(shared, 'message was', 'messages were')} shared. Nothing waits now.`,
  shareNow: 'Share now',
  sharedNow: 'What was ready has been sent.',
  waitsForDay: 'The next message is still waiting for the date.',
  nextDay: 'The tablet draws it on the next day that you use it. With a network it can be done now: tap Share now.',
  nothingReady: 'Nothing was ready.',
  nothingReadyText: (date) => `The next message comes on ${date}.`,
  byCoordinator: 'Connecting and sharing is up to your coordinator.',
  retryAt: (moment) => `Inloop tries again by itself on ${moment}.`,
  noRetry: 'Inloop does not try this again by itself.',

  releases: 'Messages',
  noReleases: 'No message yet. Once a quarter is over, you see here what leaves.',
  yearShared: (year, count) => `${year}: ${n(count, 'message', 'messages')}, all shared`,
  yearSharedInPart: (year, shared, count) => `${year}: ${n(count, 'message', 'messages')}, of which ${shared} shared`,
  doorWords: (hours, empty, visits) =>
    `${n(hours, 'walk-in hour', 'walk-in hours')}, of which ${empty} without visit. ${n(visits, 'visit', 'visits')}.`,
  withAnswers: 'with answers',
  stateWaiting: 'Waits',
  stateSending: 'Being sent',
  stateShared: 'Shared',
  stateRefused: 'Not accepted',
  receipt: (number, moment) => `Receipt ${number}, ${moment}.`,

  preview: 'See exactly what is shared',
  previewDoor: (months) => `Exactly, of ${months}`,
  previewAnswers: (months) => `Roughly, of ${months}`,
  people: 'Couples and people, for the first time',
  estimate: (value, from, to) => `${value} (${from} to ${to})`,
  inBrackets: 'In brackets stands where the true number nearly always lies: nine times out of ten.',
  drawnAt: (moment) => `Made ready on ${moment}.`,
  previewLiteral: 'Exactly this text leaves',
  previewLiteralText:
    'It holds the numbers with what they are off, sometimes below zero. The spaces at the end make every message equally long.',

  connectTitle: 'Connect this tablet',
  connectText:
    'Your administrator gives you a code: whoever sees to the figures at the municipality. A code works once, for ten minutes. The name of this tablet goes along once.',
  codeLabel: 'Code',
  codeHint: '26 letters and digits. Hyphens and capitals do not matter.',
  connect: 'Connect',
  handInTitle: 'Handing in',
  handInText: 'Does another tablet have no internet? Hand in the messages of that tablet here.',
  handIn: 'Hand in for another tablet',
  connected: (moment) => `Connected since ${moment}.`,
}
