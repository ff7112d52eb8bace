// Follow-up by a code, and the trajectories that the municipality funds.
import { counting } from '../counting.ts'

const n = counting('en')

export const followUp = {
  title: 'Follow-up',
  aside: 'By a code, without a name',
  codeLabel: 'Code',
  codeHint: 'Seven characters from the card. Capitals and spaces do not matter.',
  findTitle: 'Find a code',
  open: 'View',
  running: 'Running',
  nobody: 'Nobody with a code yet. A code comes with an intake or an appointment.',
  ended: (count: number) => `Closed (${count})`,
  name: (code: string) => `Code ${code}`,
  trajectorySince: (date: string, held: number, of: number) =>
    `Trajectory since ${date}, ${held} of ${of} conversations`,
  since: (date: string, held: number) =>
    held === 0 ? `Since ${date}, no conversation yet` : `Since ${date}, ${n(held, 'conversation', 'conversations')}`,
  appointmentOn: (day: string, time: string) => `Appointment: ${day}, ${time}`,
  endedOn: (date: string, reason: string | null) => `Closed on ${date}${reason ? ` (${reason})` : ''}`,
  status: 'State',
  runs: 'Running',
  conversations: 'Conversations',
  conversationsOn: (dates: string) => dates || 'none yet',
  appointments: 'Appointments',
  begin: 'Begin intake',
  beginHint: 'Open a walk-in hour first to begin an intake.',

  intakeCode: 'Code from last time',
  intakeTrajectory: (date: string, number: number, of: number) =>
    `Trajectory since ${date}, conversation ${number} of ${of}`,
  intakeFull: (date: string, of: number) => `Trajectory since ${date}, all ${of} conversations have been held`,
  intakeNew: 'No conversation under this code yet. Never been here before? Choose No.',
  intakeEnded: (date: string) => `Closed on ${date}. This conversation does not count to the trajectory.`,
  codeUnfinished: 'Complete the code, or clear it.',
  give: 'Give a code',
  giveHint: 'For somebody who may come back.',
  comes: 'After Save you get a code to give.',

  show: 'Show code',
  renew: 'New code',
  renewTitle: 'Code lost?',
  renewText: 'The old code will work no more. Conversations and appointments stay.',
  renewGo: 'Give a new code',
  end: 'Close follow-up',
  endTitle: 'Close this follow-up?',
  endText: 'Choose a reason, or leave it out.',
  endNoOutcome: 'What comes of the relationship is never recorded.',
  endAppointments: 'What is still planned is cancelled.',
  reason: 'Reason',
  referredTo: 'Where to?',
  reasons: { completed: 'completed', stopped: 'stopped', referred: 'referred', other: 'other' },
  resume: 'Resume',

  meterTitle: 'Places funded by the municipality',
  meterSentence: (places: string, of: string, conversations: string, ofConversations: string) =>
    `${places} of ${of} places taken, ${conversations} of ${ofConversations} conversations held.`,
  meterEuros: (left: string, of: string) => `${left} of ${of} is left.`,
  onePlace: 'One place left.',
  noPlace: 'All places are taken.',
  onePlaceText: 'After the next trajectory there is no money for another place.',
  noPlaceText: 'Talk with the municipality before you agree on a new trajectory.',
  placesLeft: (count: number) => `${n(count, 'place', 'places')} left for a trajectory.`,
  meterCaption: 'Used and left',
  meterNote: 'Of all time, with the tablets that count along.',
  what: 'What',
  used: 'Used',
  left: 'Left',
  ofAll: (used: string, of: string) => `${used} of ${of}`,
  rows: { trajectories: 'Trajectories', conversations: 'Conversations', hours: 'Hours', euros: 'Euros' },

  card: {
    title: (code: string) => `Code ${code}`,
    text: 'Give this code. Whoever comes back with it need not say a name.',
    done: 'Done',
    print: 'Print a card',
    qr: 'The same code as a QR code',
    paper: 'Bring this card when you come back.',
  },
}
